import type { ShouldRevalidateFunction } from 'react-router';

/** A refused form means that the page was out of date: load it again, which after a 4xx does not happen by itself. */
export const afterRefusal: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' || defaultShouldRevalidate;

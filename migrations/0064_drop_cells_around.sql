-- The one statement that asked for the cells of a circle says itself which they are: called, the function cost as much as a probe of slots.
DROP FUNCTION cells_around(float8, float8, float8);

const underWay = new Map<string, number>();

/** Does something about a slot, and tells it whether others of this process are at the same slot just now. A hint: the database decides. */
export async function amongRivals<T>(
  slotId: string,
  work: (hasRivals: boolean) => Promise<T>,
): Promise<T> {
  const rivals = underWay.get(slotId) ?? 0;
  underWay.set(slotId, rivals + 1);
  try {
    return await work(rivals > 0);
  } finally {
    const left = (underWay.get(slotId) ?? 1) - 1;
    if (left > 0) underWay.set(slotId, left);
    else underWay.delete(slotId);
  }
}

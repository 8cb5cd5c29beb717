type Variables = Readonly<Record<string, string | undefined>>;

/** Which shard this process is, where a sharding manager started it. */
export function ownShard(
  variables: Variables,
): { readonly id: number; readonly of: number } | null {
  if (!variables["SHARDING_MANAGER"]) return null;
  return { id: Number(variables["SHARDS"]), of: Number(variables["SHARD_COUNT"]) };
}

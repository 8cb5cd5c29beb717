import { englishFlexSearch, plainFlexSearch } from "./flexsearch.ts";
import { lunr } from "./lunr.ts";
import { plainMiniSearch, stemmedMiniSearch } from "./minisearch.ts";
import { plainOrama, stemmedOrama } from "./orama.ts";
import type { Peer } from "./peer.ts";
import { plainSqlite, stemmedSqlite } from "./sqlite.ts";

/** All peers as they come and in the best set-up that their own options give. */
export const peers: readonly Peer[] = [
  plainMiniSearch,
  stemmedMiniSearch,
  lunr,
  plainFlexSearch,
  englishFlexSearch,
  plainOrama,
  stemmedOrama,
  plainSqlite,
  stemmedSqlite,
];

/** Those whose speed is measured: each library once, and MiniSearch as it comes. */
export const fastPeers: readonly Peer[] = [
  plainMiniSearch,
  stemmedMiniSearch,
  lunr,
  englishFlexSearch,
  stemmedOrama,
  stemmedSqlite,
];

import type { Call, Option } from "../command.ts";

/** What a card must know besides its reply. */
export type CardContext = {
  /** Whether only the asker sees it. */
  readonly private: boolean;
  /** Whether its asker may show it to everybody. */
  readonly shareable: boolean;
  /** Id of the person who asked: named on a public card, and free to dismiss it. */
  readonly asker: string;
  /** Id of the person whom the card is for: named, and the only one who may be pinged. */
  readonly for: string | null;
  /** The command and its options, for the pager to run it again. */
  readonly command: string;
  readonly options: Call["options"];
  readonly known: readonly Option[];
  /** Whether reports have somewhere to go. */
  readonly report: boolean;
};

import type { APIInteractionResponse, APIMessageTopLevelComponent } from "discord-api-types/v10";

/** A file that came with a reply, as it travels to the page. */
export type WireFile = { readonly name: string; readonly type: string; readonly base64: string };

/** A message that the bot sends by itself. */
export type WireMessage = {
  readonly flags?: number;
  readonly components?: readonly APIMessageTopLevelComponent[];
};

/** What a host does once Discord has taken the response. */
export type WireAfterwards =
  | { readonly kind: "delete" }
  | {
      readonly kind: "report";
      readonly body: WireMessage;
      readonly delivered: WireMessage;
      readonly failed: WireMessage;
    };

/**
 * What the server answers to an interaction: the response that Discord would get, its files, and
 * what comes after.
 */
export type Wire = {
  readonly response: APIInteractionResponse;
  readonly files: readonly WireFile[];
  readonly afterwards?: WireAfterwards;
};

/** An option of a published command, as Discord registers it. */
export type PublishedOption = {
  readonly type: number;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
  readonly required: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
};

/** A published command, as Discord registers it. */
export type PublishedCommand = Omit<PublishedOption, "required" | "autocomplete" | "max_length"> & {
  readonly options: readonly PublishedOption[];
};

/** What the page knows of the library: the same shape as `npm run knowledge -- --json`. */
export type LibraryView = {
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly passages: number;
  }[];
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  readonly deadlines: readonly {
    readonly id: string;
    readonly document: string;
    readonly passage: string;
    readonly subject: string;
    readonly place: string | null;
    readonly due: string | null;
    readonly wording: string;
    readonly zone: string;
    readonly basis: string;
    readonly sentence: string;
    readonly from: "text" | "front matter";
    readonly revised: { readonly due: string; readonly passage: string } | null;
    readonly outcome: { readonly date: string; readonly passage: string } | null;
  }[];
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly level: "error" | "warning";
    readonly message: string;
  }[];
};

/** The header that sets the moment of a call: an ISO instant. */
export const NOW_HEADER = "x-handover-now";

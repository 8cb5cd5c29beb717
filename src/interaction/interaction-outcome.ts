import {
  InteractionResponseType,
  MessageFlags,
  type APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { Choice } from "../command.ts";
import { asEdit, type MessageBody } from "../reply/message.ts";

/** A response to an interaction, as Discord takes it. */
export type InteractionResponse =
  | { readonly type: InteractionResponseType.Pong }
  | {
      readonly type:
        | InteractionResponseType.ChannelMessageWithSource
        | InteractionResponseType.UpdateMessage;
      readonly data: MessageBody;
    }
  | {
      readonly type: InteractionResponseType.DeferredChannelMessageWithSource;
      readonly data: { readonly flags: number };
    }
  | { readonly type: InteractionResponseType.DeferredMessageUpdate }
  | {
      readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult;
      readonly data: { readonly choices: readonly Choice[] };
    }
  | {
      readonly type: InteractionResponseType.Modal;
      readonly data: APIModalInteractionResponseCallbackData;
    };

/** A file that goes with a response, as `attachment://<name>`. */
export type OutcomeFile = {
  readonly name: string;
  readonly type: string;
  readonly content: string;
};

/** What is to be sent once the response has been taken. */
export type Afterwards =
  /** Delete the message whose button was clicked. */
  | { readonly kind: "delete" }
  /**
   * Send `body` to a channel, then put `delivered` or `failed` in place of the deferred response.
   */
  | {
      readonly kind: "report";
      readonly channel: string;
      readonly body: MessageBody;
      readonly delivered: MessageBody;
      readonly failed: MessageBody;
    };

/** All that an interaction is answered with, as data. */
export type InteractionOutcome = {
  readonly response: InteractionResponse;
  readonly files?: readonly OutcomeFile[];
  readonly afterwards?: Afterwards;
};

/** A new message in answer. */
export function sayMessage(data: MessageBody): InteractionOutcome {
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data } };
}

/** The clicked message, changed. */
export function changeMessage(data: MessageBody): InteractionOutcome {
  return { response: { type: InteractionResponseType.UpdateMessage, data: asEdit(data) } };
}

/** A private answer that follows later. */
export function deferPrivately(afterwards: Afterwards): InteractionOutcome {
  return {
    response: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral },
    },
    afterwards,
  };
}

import { PermissionFlagsBits, type APIInteraction } from "discord-api-types/v10";

/** Id of the person who did it: in a server Discord names the member, elsewhere the user. */
export function personOf(interaction: APIInteraction): string {
  return interaction.member?.user.id ?? interaction.user?.id ?? "0";
}

/** Whether that person may delete others' messages where it happened. */
export function mayManageMessages(interaction: APIInteraction): boolean {
  const permissions = BigInt(interaction.member?.permissions ?? "0");
  const enough = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
  return (permissions & enough) !== 0n;
}

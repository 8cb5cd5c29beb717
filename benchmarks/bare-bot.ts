import { Client, Events, MessageFlags } from "discord.js";

const client = new Client({
  intents: [],
  rest: { api: process.env["DISCORD_API_URL"] ?? "" },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  void interaction.reply({ content: "ok", flags: MessageFlags.Ephemeral });
});
client.once(Events.ClientReady, () => console.log("ready"));
await client.login(process.env["DISCORD_TOKEN"] ?? "");

import { descriptionFaults, type Route } from "./api-description.ts";
import { limitFaults } from "./limit-faults.ts";

export const CALLBACK: Route = {
  method: "POST",
  path: "/interactions/{interaction_id}/{interaction_token}/callback",
};

/** What Discord would find wrong with a response to an interaction. */
export function responseFaults(response: unknown): readonly string[] {
  const data =
    typeof response === "object" && response !== null && "data" in response ? response.data : null;
  return [...descriptionFaults(CALLBACK, response), ...limitFaults(data)];
}

// Reads {secret, id, timestamp, signature, body}, one JSON object a line; prints for each "ok" or why it is refused.
import { createInterface } from "node:readline";
import { Webhook } from "standardwebhooks";

for await (const line of createInterface({ input: process.stdin })) {
  const call = JSON.parse(line);
  try {
    new Webhook(call.secret).verify(call.body, {
      "webhook-id": call.id,
      "webhook-timestamp": call.timestamp,
      "webhook-signature": call.signature,
    });
    console.log("ok");
  } catch (refused) {
    console.log(refused.message);
  }
}

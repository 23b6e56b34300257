// A well-behaved client, in a thread of its own so that it does not wait for what the attack does. Asks, sends and listens until
// it is told to stop, and says how long each answer took, or what was wrong.
import { parentPort, workerData } from "node:worker_threads";
import { setTimeout as wait } from "node:timers/promises";
import { Person } from "../../interop/support/person.mjs";

const people = workerData.people.map((signedIn) => new Person({ url: workerData.url }, signedIn));
const [anna, bao] = people;
let stopped = false;
parentPort.on("message", () => { stopped = true; });

async function timed(promise) {
  const since = performance.now();
  const answer = await promise;
  parentPort.postMessage({ took: performance.now() - since });
  return answer;
}

async function live() {
  const [speaker, listener] = [await anna.connect(), await bao.connect()];
  for (let i = 0; !stopped; ++i) {
    await timed(speaker.ask("get_unread", { chatId: workerData.chatId }));
    if (i % 5 === 0) {
      const { message } = await timed(speaker.ask("send_message", { chatId: workerData.chatId, content: `still here ${i}` }));
      await timed(listener.hears("message_received", (p) => p.message.id === message.id));
      await timed(anna.get("/auth/me"));
      listener.heard.length = 0;
    }
    for (const socket of [speaker, listener]) if (!socket.connected) throw new Error("the well-behaved client was thrown out");
    await wait(70); // what a person may read a second is limited
  }
}

await live().catch((error) => parentPort.postMessage({ fault: String(error.stack) }));
for (const person of people) person.leave();
parentPort.close();

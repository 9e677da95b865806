// The page's two wires to the server: what the person does goes out, what happens comes in.

export async function act(name, body) {
  const response = await fetch(`/playground/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

export async function upload(chatId, file, caption) {
  const form = new FormData();
  form.append("chat_id", String(chatId));
  form.append("caption", caption);
  form.append("file", file);
  const response = await fetch("/playground/upload", { method: "POST", body: form });
  if (!response.ok) throw new Error(await response.text());
}

export async function about() {
  const response = await fetch("/playground/about");
  return response.json();
}

// Each new connection tells everything from the start, so `onStart` clears what was shown.
export function listen({ onStart, onHappening, onNow, onLost }) {
  const source = new EventSource("/playground/events");
  source.addEventListener("open", onStart);
  source.addEventListener("message", (event) => onHappening(JSON.parse(event.data)));
  source.addEventListener("now", onNow);
  source.addEventListener("error", onLost);
}

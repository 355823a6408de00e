// Sends JSON and says what came of it. A server that does not answer is told like one that refuses.
export async function post(address, body) {
  try {
    const answer = await fetch(address, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    return { ok: answer.ok, silent: false, said: await answer.json() };
  } catch {
    return { ok: false, silent: true, said: { error: 'The server does not answer. Is ./glasshouse serve still running?' } };
  }
}

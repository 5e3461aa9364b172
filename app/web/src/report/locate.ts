/** "My position": fills the hidden fields of the place and says how exact it is. */
import { all, find, focusOn, say, show, words } from "../dom";

const COARSE = 200; // metres; a circle wider than this is an area, not a place

/** Wires `<button data-locate>`. The button is hidden by the server, because it does nothing without a script. */
export function locate(button: HTMLButtonElement): void {
  const form = button.form;
  if (!form || !navigator.geolocation || !isSecureContext) return;
  const said = find("[data-locate-said]", form);
  const clear = find("[data-locate-clear]", form);
  show(button, true);
  button.addEventListener("click", () => {
    button.disabled = true;
    say(said, words(button, "searching"));
    const done = (text: string, position?: GeolocationPosition) => {
      button.disabled = false;
      write(form, position);
      show(clear, position !== undefined);
      say(said, text);
      said?.toggleAttribute("data-answer", position !== undefined);
    };
    navigator.geolocation.getCurrentPosition(
      (position) => done(found(button, position.coords.accuracy), position),
      (problem) => done(words(button, trouble(problem))),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    );
  });
  clear?.addEventListener("click", () => {
    write(form, undefined);
    show(clear, false);
    say(said, words(button, "cleared"));
    said?.removeAttribute("data-answer");
    focusOn(button);
  });
  form.addEventListener("reset", () => {
    write(form, undefined);
    show(clear, false);
    say(said, "");
  });
}

function found(button: HTMLElement, accuracy: number): string {
  const metres = Math.max(1, Math.round(accuracy));
  return words(button, metres > COARSE ? "coarse" : "found", { m: metres });
}

function trouble(problem: GeolocationPositionError): string {
  if (problem.code === problem.PERMISSION_DENIED) return "denied";
  return problem.code === problem.TIMEOUT ? "timeout" : "unavailable";
}

/** `given` tells the server how the place was given; the other ways of giving it leave these fields empty. */
function write(form: HTMLFormElement, position: GeolocationPosition | undefined): void {
  const coords = position?.coords;
  const values: Record<string, string> = {
    lat: coords ? coords.latitude.toFixed(6) : "",
    lon: coords ? coords.longitude.toFixed(6) : "",
    accuracy: coords ? String(Math.round(coords.accuracy)) : "",
    given: coords ? "device" : "",
  };
  for (const input of all<HTMLInputElement>('input[type="hidden"]', form)) {
    const value = values[input.name];
    if (value === undefined || input.value === value) continue;
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

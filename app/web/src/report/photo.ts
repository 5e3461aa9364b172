/** Shrinks the photo on the phone, which also drops everything the camera wrote into it, and shows it. */
import { find, say, show, words } from "../dom";
import { drawn, jpeg } from "../shrink";
import { choose } from "./answers";

/** What the server takes at most, for photos we could not shrink. */
const MOST = 12 * 1024 * 1024;

/** Wires `<input type=file data-photo>` and what stands around it in `[data-photo-box]`. */
export function photo(input: HTMLInputElement): void {
  const box = input.closest<HTMLElement>("[data-photo-box]") ?? input.parentElement ?? document.body;
  let address = "";
  const draw = (file: File | undefined) => {
    if (address) URL.revokeObjectURL(address);
    address = file ? URL.createObjectURL(file) : "";
    const frame = find("[data-photo-preview]", box);
    if (frame) frame.replaceChildren(...(address ? [picture(address, words(frame, "alt"))] : []));
    show(frame, file !== undefined);
    show(find("[data-photo-remove]", box), file !== undefined);
  };
  input.addEventListener("photo-placed", () => draw(input.files?.[0]));
  input.addEventListener("change", () => void take(input, box));
  find("[data-photo-remove]", box)?.addEventListener("click", () => {
    choose(input, null);
    say(find("[data-photo-said]", box), words(input, "removed"));
    input.focus();
  });
}

function picture(address: string, alt: string): HTMLImageElement {
  const image = document.createElement("img");
  image.src = address;
  image.alt = alt;
  return image;
}

async function take(input: HTMLInputElement, box: HTMLElement): Promise<void> {
  const said = find("[data-photo-said]", box);
  const original = input.files?.[0];
  if (!original) return choose(input, null);
  say(said, words(input, "working"));
  const small = await shrink(original);
  if (input.files?.[0] !== original) return; // another photo was chosen meanwhile
  if (small) {
    choose(input, small);
    return say(said, words(input, "ready"));
  }
  const trouble = unreadable(original) ? "unreadable" : original.size > MOST ? "tooLarge" : "";
  // The browser could not draw it, but the server may: send it as it is.
  choose(input, trouble ? null : original);
  say(said, trouble ? words(input, trouble) : words(input, "ready"));
}

/** HEIC from an iPhone in a browser that knows no HEIC: the server does not take it either. */
function unreadable(file: File): boolean {
  return /hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name) || !/^image\/(jpeg|png|webp)$/.test(file.type);
}

async function shrink(file: File): Promise<File | null> {
  const canvas = await drawn(file);
  const blob = canvas && (await jpeg(canvas).catch(() => null));
  // The name of the file can say when and by whom: it stays on the phone.
  return blob && new File([blob], "foto.jpg", { type: "image/jpeg" });
}

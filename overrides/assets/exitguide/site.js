// Small helps on top of plain pages: everything here also works, more plainly, without it.

// Words and law: the browser's own popover opens on click and touch. Here it also opens
// on hover and on keyboard focus, beside the word instead of at the foot of the screen.
{
  const gap = 8;

  const place = (button, entry) => {
    const word = button.getBoundingClientRect();
    const { width, height } = entry.getBoundingClientRect();
    const left = Math.max(gap, Math.min(word.left, innerWidth - width - gap));
    const below = word.bottom + gap;
    const top = below + height > innerHeight ? Math.max(gap, word.top - height - gap) : below;
    entry.style.setProperty("--term-left", `${left}px`);
    entry.style.setProperty("--term-top", `${top}px`);
    entry.classList.add("is-placed");
  };

  for (const button of document.querySelectorAll(".term, .statute")) {
    const entry = document.getElementById(button.dataset.term);
    if (!entry?.showPopover) continue;
    let pinned = false;
    const open = () => {
      if (!entry.matches(":popover-open")) entry.showPopover();
      place(button, entry);
    };
    const close = () => {
      if (!pinned && !entry.matches(":hover") && entry.matches(":popover-open")) entry.hidePopover();
    };
    button.addEventListener("mouseenter", open);
    // Time to move the pointer onto the explanation (WCAG 2.2, 1.4.13: hoverable).
    button.addEventListener("mouseleave", () => setTimeout(close, 200));
    entry.addEventListener("mouseleave", () => setTimeout(close, 200));
    button.addEventListener("focus", () => button.matches(":focus-visible") && open());
    button.addEventListener("blur", close);
    // A citation of law in force is a link, and a click follows it.
    if (button.matches("a")) continue;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      pinned = !pinned;
      if (pinned) open();
      else if (entry.matches(":popover-open")) entry.hidePopover();
    });
    entry.addEventListener("toggle", (event) => {
      if (event.newState === "closed") pinned = false;
    });
  }
}

// Menu and search: the theme opens them by labels, which only a mouse can press.
// Each becomes a button that keyboard and screen reader know.
for (const label of document.querySelectorAll("label[data-name]")) {
  const toggle = document.getElementById(label.htmlFor);
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.dataset.opens = label.htmlFor;
  button.setAttribute("aria-label", label.dataset.name);
  button.append(...label.childNodes);
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  tell();
  toggle.addEventListener("change", tell);
  button.addEventListener("click", () => toggle.click());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    toggle.click();
    button.focus();
  });
  label.replaceWith(button);
}

// Search: the theme listens for keys alone, and hears nothing of a number that is pasted with the
// mouse, or of words that are spoken.
{
  const box = document.querySelector(".md-search__input");
  box?.addEventListener("input", () => box.dispatchEvent(new KeyboardEvent("keyup")));
}

// Language: sections have the same ids in both languages, so the reader stays in the section.
for (const link of document.querySelectorAll("a.language")) {
  link.addEventListener("click", () => {
    const sections = [...document.querySelectorAll(".md-content h2[id], .md-content h3[id]")];
    const reached = sections.filter((one) => one.getBoundingClientRect().top < innerHeight / 3);
    link.hash = reached.at(-1)?.id ?? "";
  });
}

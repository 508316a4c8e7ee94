// Says plainly when a page or a number is past its day, by the reader's own clock, so that
// it also holds in a folder that nobody has renewed. Runs when local contacts are in place.
for (const notice of document.querySelectorAll("[data-due]")) {
  notice.hidden = Date.now() <= Date.parse(`${notice.dataset.due}T23:59:59`);
}

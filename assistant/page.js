const frame = () => document.getElementById("frame");

// What needs no server: copy, zoom, and the evidence sheet on narrow screens.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-action]");
  if (!button) return;
  const action = button.dataset.action;
  if (action === "cite") frame().classList.add("evidence-open");
  if (action === "close") frame().classList.remove("evidence-open");
  if (action === "copy") {
    const words = button.closest(".answer").querySelector(".words").innerText;
    navigator.clipboard.writeText(words).then(() => (button.textContent = "已复制"));
  }
  if (action === "zoom") {
    const isLarge = button.closest(".evidence-view").classList.toggle("large");
    button.textContent = isLarge ? "缩小" : "放大";
    button.setAttribute("aria-pressed", String(isLarge));
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") frame().classList.remove("evidence-open");
});

// A new question comes to the top of the view and stays there while its answer grows below it.
// So does a quote marked in the text of a report without page pictures.
let shown = "";
let marked = null;
new MutationObserver(() => {
  const asked = document.querySelectorAll("#chat .question");
  const isRunning = document.querySelector("#chat .running") !== null;
  const state = `${asked.length} ${isRunning}`;
  if (asked.length && (isRunning || state !== shown)) asked[asked.length - 1].scrollIntoView({ block: "start" });
  shown = state;
  const mark = document.querySelector(".sheet mark");
  if (mark !== marked && mark?.textContent) mark.scrollIntoView({ block: "center" });
  marked = mark;
}).observe(document.documentElement, { childList: true, subtree: true });

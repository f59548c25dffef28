// The frame of the page: which view is open, small deeds that need no server, keys, and words from it.
const yusuan = {};
{
  const KEPT = "yusuan-conversation";
  const LOOK = "yusuan-look";
  const TOASTS = {
    "Connection Lost": "连接断了",
    "Connection to the server was lost. Attempting reconnection...": "与服务的连接断了，正在重新连接……",
    "This application is currently busy. Please try again.": "现在太忙，请稍后再试。",
    "Connection errored out.": "连接出错，请检查服务是否还在运行，然后重试。",
    "Error": "出错了",
    "Warning": "请注意",
    "Info": "提示",
  };
  const UNEXPECTED = "服务内部出错，没有完成。请重试；若仍出现，请告诉管理员查看服务日志。";
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  Object.assign(yusuan, { $, $$ });

  // ---- views, toasts, dialogs

  yusuan.go = (name) => {
    const isNew = document.body.dataset.view !== name;
    document.body.dataset.view = name;
    if (isNew) { // the narrow page scrolls as a whole: each view begins where one expects
      scrollTo(0, 0);
      if (name === "ask") [...$$("#chat .question")].pop()?.scrollIntoView({ block: "start" });
    }
    for (const button of $$("#top nav [data-view]")) {
      if (button.dataset.view === name) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
    yusuan.closeEvidence();
  };

  yusuan.say = (text) => {
    $("#said")?.remove();
    const toast = Object.assign(document.createElement("div"), { id: "said", textContent: text });
    toast.setAttribute("role", "status");
    document.body.append(toast);
    setTimeout(() => toast.remove(), Math.max(4000, text.length * 150));
  };

  yusuan.confirmed = (text, verb) =>
    new Promise((resolve) => {
      const dialog = document.createElement("dialog");
      const words = Object.assign(document.createElement("p"), { textContent: text });
      const form = Object.assign(document.createElement("form"), { method: "dialog" });
      const no = Object.assign(document.createElement("button"), { value: "", textContent: "取消" });
      const yes = Object.assign(document.createElement("button"), { value: "yes", textContent: verb, className: "danger" });
      form.append(no, yes);
      dialog.className = "confirm";
      dialog.append(words, form);
      dialog.addEventListener("close", () => {
        resolve(dialog.returnValue === "yes");
        dialog.remove();
      });
      document.body.append(dialog);
      dialog.showModal();
    });

  // ---- what the server tells this tab: keep the conversation, save a file, say something

  let kept = sessionStorage.getItem(KEPT) ?? "";
  yusuan.kept = () => kept;
  yusuan.hear = (text) => {
    const word = JSON.parse(text || "{}");
    if (word.keep !== undefined) {
      kept = word.keep;
      try {
        sessionStorage.setItem(KEPT, kept);
      } catch {
        sessionStorage.removeItem(KEPT); // too long for this browser: a reload asks the last question again
      }
      history.replaceState(null, "", word.link === "?" ? location.pathname : word.link);
    }
    if (word.save) {
      const bytes = Uint8Array.from(atob(word.save.base64), (char) => char.charCodeAt(0));
      yusuan.save(word.save.name, new Blob([bytes], { type: word.save.type }));
    }
    if (word.say) yusuan.say(word.say);
  };

  // a question is shown at once, before the server has taken it; its own drawing replaces this
  yusuan.sent = (question) => {
    const talk = $("#chat .conversation");
    if (!question.trim() || !talk || $(".running", talk)) return;
    $(".greeting", talk)?.remove();
    const asked = Object.assign(document.createElement("div"), { className: "question sent", textContent: question.trim() });
    const answer = Object.assign(document.createElement("div"), { className: "answer running sent" });
    const waiting = Object.assign(document.createElement("p"), { className: "waiting", textContent: "正在查找" });
    waiting.append(...[1, 2, 3].map(() => document.createElement("i")));
    answer.append(waiting);
    talk.append(asked, answer);
  };

  yusuan.save = (name, blob) => {
    const link = Object.assign(document.createElement("a"), { download: name, href: URL.createObjectURL(blob) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    yusuan.say(`已导出 ${name}`);
  };

  const copy = async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = Object.assign(document.createElement("textarea"), { value: text }); // no clipboard without https
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    yusuan.say(done);
  };

  // ---- evidence: the sheet over a narrow screen, zoom, and the quote in view

  const ZOOMS = [100, 150, 200, 300];
  const MARGIN = 24; // pixels beside what is shown
  let zoom = null; // as chosen; until then, as each page can be read
  yusuan.openEvidence = () => {
    $("#frame").classList.add("evidence-open");
    if ($(".sheet")) findQuote(); // what was drawn while the panel was closed had no width and was not scrolled
  };
  yusuan.closeEvidence = () => $("#frame")?.classList.remove("evidence-open");

  const zoomOf = (paper) => {
    if (zoom !== null) return zoom;
    const least = paper.dataset.width * (matchMedia("(max-width: 600px)").matches ? 1 : 0.8); // pixels a point
    const readable = ZOOMS.findIndex((percent) => paper.parentElement.clientWidth * percent / 100 >= least);
    return readable < 0 ? ZOOMS.length - 1 : readable;
  };
  const scale = () => {
    const paper = $(".sheet .paper");
    if (!paper) return;
    paper.style.width = `${ZOOMS[zoomOf(paper)]}%`;
    $("output.zoom").textContent = zoomOf(paper) ? `${ZOOMS[zoomOf(paper)]}%` : "适合宽度";
  };
  const zoomBy = (step) => {
    const sheet = $(".sheet");
    const paper = $(".paper", sheet);
    if (!paper) return;
    const middle = [sheet.scrollLeft + sheet.clientWidth / 2, sheet.scrollTop + sheet.clientHeight / 2];
    const before = zoomOf(paper);
    zoom = Math.min(Math.max(before + step, 0), ZOOMS.length - 1);
    scale();
    const grown = ZOOMS[zoom] / ZOOMS[before];
    sheet.scrollLeft = middle[0] * grown - sheet.clientWidth / 2;
    sheet.scrollTop = middle[1] * grown - sheet.clientHeight / 2;
  };
  const findQuote = () => {
    const sheet = $(".sheet");
    scale();
    ($("mark.number", sheet) ?? $("mark", sheet))?.scrollIntoView({ block: "center", inline: "center" });
    const paper = $(".paper", sheet);
    if (paper && sheet.dataset.top) {
      sheet.scrollTop = (paper.clientHeight * sheet.dataset.top) / 100 - sheet.clientHeight / 3;
      const spot = $(".spot", sheet); // what a number is called stands left of it: no further right than it needs
      sheet.scrollLeft = spot
        ? spot.offsetLeft + spot.offsetWidth + MARGIN - sheet.clientWidth
        : (paper.clientWidth * sheet.dataset.left) / 100 - MARGIN;
    }
  };

  // ---- clicks

  const showPart = (button) => {
    const figures = button.closest(".figures");
    for (const other of $$("[data-action=show]", figures)) {
      const chosen = other === button;
      other.setAttribute("aria-pressed", String(chosen));
      $(`.${other.dataset.part}-part`, figures).hidden = !chosen;
    }
  };
  // an answer to paste elsewhere: its marks as [1], and below where they lead
  const textOf = (answer) => {
    const words = $(".words", answer).cloneNode(true);
    for (const mark of $$(".mark", words)) mark.textContent = `[${mark.textContent.trim()}]`;
    const lines = $$(":scope > div", words).map((line) => line.textContent.trim());
    const places = $$(".places li", answer).map((place) => `[${$(".mark", place).textContent}] ${$(".place", place).textContent}`);
    return [...lines, ...places].join("\n");
  };
  const deeds = {
    view: (button) => yusuan.go(button.dataset.view),
    ask: (button) => yusuan.sent(button.dataset.question),
    cite: yusuan.openEvidence,
    close: yusuan.closeEvidence,
    open: () => (yusuan.go("ask"), yusuan.openEvidence()),
    audit: () => yusuan.go("check"),
    clear: () => (yusuan.go("ask"), yusuan.closeEvidence(), $("#ask-bar textarea")?.focus()),
    zoom: (button) => zoomBy(Number(button.dataset.step)),
    show: showPart,
    picture: (button) => yusuan.savePicture(button.closest(".figures")),
    copy: (button) => copy(textOf(button.closest(".answer")), "已复制答案和出处"),
    share: (button) =>
      copy(new URL(button.dataset.link, location.href).href, "已复制链接，打开它就会再问一次这个问题"),
    sum: (button) => {
      const sum = $(".sum", button.closest(".answer"));
      sum?.scrollIntoView({ block: "nearest" });
      sum?.focus();
    },
  };
  let activated = null; // a button that the server's reply will draw anew: it gets the focus back
  document.addEventListener("click", (event) => {
    const menu = event.target.closest(".menu");
    for (const open of $$(".menu[open]")) {
      if (open !== menu || event.target.closest(".menu button")) open.open = false;
    }
    const button = event.target.closest("[data-action]");
    if (!button || button.tagName === "INPUT") return;
    if (button.matches("a[role=button]")) event.preventDefault();
    deeds[button.dataset.action]?.(button);
    if (event.detail === 0) activated = { from: button.closest("#chat, #evidence-html")?.id, data: { ...button.dataset } };
  });
  const refocus = () => {
    if (!activated?.from || (document.activeElement && document.activeElement !== document.body)) return;
    const { action, turn, number, verdict } = activated.data;
    const alike = $$(`#${activated.from} [data-action="${action}"]:not(:disabled)`);
    const same = alike.find((one) => one.dataset.turn === turn && one.dataset.verdict === verdict
      && (one.dataset.number === number || action !== "cite")) ?? alike[0];
    same?.focus({ preventScroll: true });
    activated = null;
  };

  // ---- keys

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select");
    if (event.key === "Escape") {
      yusuan.closeEvidence();
      for (const open of $$(".menu[open]")) open.open = false;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      yusuan.go("ask");
      $("#ask-bar textarea")?.focus();
    }
    const pager = { ArrowLeft: ".previous", ArrowRight: ".next" }[event.key];
    if (pager && ["ask", "check"].includes(document.body.dataset.view)) $(`#evidence-html nav ${pager}:not(:disabled)`)?.click();
    if (event.key === "+" || event.key === "=") zoomBy(1);
    if (event.key === "-") zoomBy(-1);
  });

  // ---- looks

  const look = (name) => {
    const isDark = name ? name === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.body.classList.toggle("dark", isDark);
  };
  document.addEventListener("change", (event) => {
    if (event.target.name !== "look") return;
    localStorage.setItem(LOOK, event.target.value);
    look(event.target.value);
  });

  // ---- after each drawing: a new question comes to the top and its answer grows below it

  let shown = "";
  let checked = null;
  const drawn = () => {
    const asked = $$("#chat .question");
    const isRunning = $("#chat .running") !== null;
    const state = `${asked.length} ${isRunning}`;
    if (asked.length && (isRunning || state !== shown)) asked[asked.length - 1].scrollIntoView({ block: "start" });
    shown = state;
    const sheet = $(".sheet");
    if (sheet && !sheet.dataset.found) { // Gradio may keep the element, but with the attributes of the new one
      sheet.dataset.found = true;
      findQuote();
    }
    if ($(".checked") !== checked) {
      checked = $(".checked");
      if (checked && $("#check select")) $("#check select").value = checked.dataset.report;
    }
    for (const toast of $$(".toast-wrap")) {
      if ($(".toast-title", toast) ?? toast.innerText.trim()) for (const one of $$("#chat .sent")) one.remove();
      const words = document.createTreeWalker(toast, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const said = words.currentNode.data.trim();
        if (/[A-Za-z]/.test(said) && !/[\u4e00-\u9fff]/.test(said)) words.currentNode.data = TOASTS[said] ?? UNEXPECTED;
      }
    }
    const chosen = $(`input[name=look][value="${localStorage.getItem(LOOK) ?? ""}"]`);
    if (chosen && !chosen.dataset.set) {
      chosen.dataset.set = chosen.checked = true;
      look(chosen.value);
    }
  };
  document.addEventListener("load", (event) => event.target.closest?.(".paper") && findQuote(), true);
  document.addEventListener("error", (event) => {
    const lost = event.target.closest?.(".paper") && $(".lost", event.target.closest(".paper"));
    if (lost) lost.hidden = false;
  }, true);
  document.addEventListener("DOMContentLoaded", () => {
    document.body.dataset.view = "ask";
    new MutationObserver(() => (drawn(), refocus())).observe(document.body, { childList: true, subtree: true });
  });
}

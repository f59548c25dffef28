// The reports: which are asked (kept in this tab), putting files in, and the list with its filters.
{
  const { $, $$ } = yusuan;
  const SCOPE = "yusuan-scope";
  const ENGINE = "yusuan-engine";
  const LARGEST = 200 * 1024 * 1024;
  const API = "/api/v1/reports";

  // ---- scope and engine

  const empty = () => ({ organisations: [], years: [], reports: [] });
  const told = new URLSearchParams(location.search);
  let scope = told.has("q")
    ? { organisations: told.getAll("org"), years: told.getAll("year"), reports: told.getAll("report") }
    : { ...empty(), ...JSON.parse(sessionStorage.getItem(SCOPE) ?? "{}") };
  let engine = (told.has("q") ? told.get("engine") : sessionStorage.getItem(ENGINE)) ?? "rules";
  yusuan.asking = () => JSON.stringify({ scope, engine });

  const covered = () =>
    $$("#scope [data-report]").filter(({ dataset }) => {
      const named = !scope.organisations.length && !scope.reports.length;
      return (named || scope.reports.includes(dataset.report) || scope.organisations.includes(dataset.of))
        && (!scope.years.length || scope.years.includes(dataset.year));
    });

  const drawScope = () => {
    const all = $$("#scope [data-report]");
    for (const box of $$("#scope [data-organisation]")) box.checked = scope.organisations.includes(box.dataset.organisation);
    for (const box of $$("#scope input[data-report]")) {
      box.checked = scope.reports.includes(box.dataset.report) || scope.organisations.includes(box.dataset.of);
      box.closest("li").hidden = scope.years.length > 0 && !scope.years.includes(box.dataset.year);
      if (scope.reports.includes(box.dataset.report)) box.closest("details").open = true;
    }
    for (const button of $$("#scope .years button")) {
      button.setAttribute("aria-pressed", String(scope.years.includes(button.dataset.year)));
    }
    const count = covered().length;
    const words = $("#scope .scope-words");
    if (words) {
      words.textContent = count === all.length ? `全部 ${count} 份报告` : count ? `只在 ${count} 份报告里找（共 ${all.length} 份）` : "没有一份报告符合，请重新选择";
      words.classList.toggle("none", !count);
      $("#scope [data-action=all]").hidden = !Object.values(scope).some((some) => some.length);
    }
    const usable = $(`input[name=engine][value="${engine}"]:not(:disabled)`);
    for (const radio of $$("input[name=engine]")) radio.checked = radio.value === (usable ? engine : "rules");
  };

  const setScope = (changed) => {
    scope = { ...empty(), ...changed };
    sessionStorage.setItem(SCOPE, JSON.stringify(scope));
    drawScope();
  };
  const toggled = (some, one) => (some.includes(one) ? some.filter((other) => other !== one) : [...some, one]);

  const chooseReport = ({ dataset, checked }) => {
    const own = $$("#scope input[data-report]").filter((box) => box.dataset.of === dataset.of);
    let { organisations, reports } = scope;
    if (organisations.includes(dataset.of)) { // all of a body but one: name the others
      organisations = organisations.filter((name) => name !== dataset.of);
      reports = [...reports, ...own.map((box) => box.dataset.report)];
    }
    reports = reports.filter((id) => id !== dataset.report);
    if (checked) reports = [...reports, dataset.report];
    setScope({ ...scope, organisations, reports });
  };
  const chooseBody = ({ dataset, checked }) => {
    const own = new Set($$("#scope [data-report]").filter((one) => one.dataset.of === dataset.organisation).map((one) => one.dataset.report));
    const organisations = scope.organisations.filter((name) => name !== dataset.organisation);
    const reports = scope.reports.filter((id) => !own.has(id));
    setScope({ ...scope, reports, organisations: checked ? [...organisations, dataset.organisation] : organisations });
  };

  document.addEventListener("change", ({ target }) => {
    if (target.matches("#scope input[data-report]")) chooseReport(target);
    if (target.matches("#scope input[data-organisation]")) chooseBody(target);
    if (target.name === "engine") {
      engine = target.value;
      sessionStorage.setItem(ENGINE, engine);
    }
    if (target.matches(".drop input")) {
      put([...target.files]);
      target.value = "";
    }
    if (target.matches("#shelf [data-all]")) {
      for (const row of rows()) if (!row.hidden) box(row).checked = target.checked;
    }
    if (target.closest("#shelf")) drawShelf();
  });
  document.addEventListener("input", ({ target }) => {
    if (target.matches(".scope-filter")) {
      for (const body of $$("#scope .bodies > li")) body.hidden = !body.dataset.name.includes(target.value.trim());
    }
    if (target.matches("#shelf [data-filter]")) drawShelf();
  });

  // ---- putting files in, one after the other

  const asSize = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

  const addLine = (name, next) => {
    const line = document.createElement("li");
    const file = Object.assign(document.createElement("b"), { textContent: name });
    const state = Object.assign(document.createElement("span"), { textContent: "等待" });
    const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0, hidden: true });
    line.append(file, state, bar);
    $("#upload .uploads").insertBefore(line, next);
    return {
      tell: (text, share = null) => {
        state.textContent = text;
        bar.hidden = share === null;
        if (share >= 1) bar.removeAttribute("value"); // nobody knows how long reading takes
        else if (share !== null) bar.value = share;
      },
      end: (kind, text) => {
        line.className = kind;
        state.textContent = text;
        bar.remove();
      },
      offer: (words, deed) => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
        button.addEventListener("click", deed);
        line.append(button);
      },
      remove: () => line.remove(),
    };
  };

  const send = (file, line) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const form = new FormData();
      let ticking = null;
      form.append("files", file);
      request.open("POST", API);
      request.upload.addEventListener("progress", ({ loaded, total }) => line.tell(`正在上传 ${Math.round((loaded / total) * 100)}%`, loaded / total));
      request.upload.addEventListener("load", () => {
        const start = Date.now();
        const tick = () => line.tell(`正在读取、找数据……${Math.round((Date.now() - start) / 1000)} 秒`, 1);
        tick();
        ticking = setInterval(tick, 1000);
      });
      request.addEventListener("loadend", () => {
        clearInterval(ticking);
        let body = {};
        try {
          body = JSON.parse(request.responseText);
        } catch { /* a proxy's own page, or no answer at all: the status speaks */ }
        resolve({ status: request.status, body });
      });
      request.send(form);
    });

  const settled = async ({ status, body }, line) => {
    while (status === 202 && body.job) { // taken on in the background: ask until it is done
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const reply = await fetch(`/api/v1/jobs/${body.job.id}`);
      body = { job: await reply.json() };
      body.results = body.job.results;
      if (!["queued", "running"].includes(body.job.status)) status = 201;
      else line.tell(body.job.status === "queued" ? "排队等待" : `正在${body.job.step || "读取"}……`, 1);
    }
    return { status, body };
  };

  const endOf = ({ status, body }, name) => {
    const results = body.results ?? [];
    const [result] = results;
    if (results.length > 1) { // an archive: how many of each kind, and why some failed
      const bad = results.filter((one) => one.status === "failed");
      const counted = [["new", "新增"], ["replaced", "更新"], ["unchanged", "已在库中"]]
        .map(([kind, word]) => [word, results.filter((one) => one.status === kind).length])
        .filter(([, count]) => count)
        .map(([word, count]) => `${word} ${count} 份`);
      const why = bad.map((one) => `${one.file}：${one.message}`).join("；");
      return [bad.length === results.length ? "failed" : "done", [...counted, bad.length ? `没有加入 ${bad.length} 份（${why}）` : ""].filter(Boolean).join("，")];
    }
    if (result?.status === "failed") return ["failed", `没有加入：${result.message}`];
    if (result?.status === "unchanged") {
      const same = result.report?.file;
      return ["same", same && same !== name ? `内容与已有的《${same}》相同，没有重复加入` : "已在库中，内容相同，没有重复加入"];
    }
    if (result) return ["done", `${result.status === "replaced" ? "已更新" : "已加入"}：${result.report?.organisation ?? ""} ${result.report?.year ?? ""} ${result.report?.kind ?? ""}，${result.pages} 页，${result.figures} 个数据`];
    if (status === 0) return ["failed", "没有加入：连不上服务。请检查网络或服务是否还在运行，再重试。"];
    if (status === 413) return ["failed", "没有加入：文件太大，超过了服务允许的大小。请拆分后再试。"];
    return ["failed", `没有加入：${body.detail || body.title || `服务返回 ${status}`}`];
  };

  const PASSING = (status) => status === 0 || status === 429 || status >= 500; // the file itself is not at fault
  let queue = Promise.resolve();
  const put = (files) => {
    yusuan.go("reports");
    const earlier = $("#upload .uploads").firstChild; // the newest files come first, each in its turn
    for (const file of files) {
      const line = addLine(file.name, earlier);
      if (file.size > LARGEST) {
        line.end("failed", `没有加入：文件有 ${asSize(file.size)}，超过上限 200 MB。请拆分后再试。`);
        continue;
      }
      queue = queue.then(async () => {
        const reply = await settled(await send(file, line), line).catch(() => ({ status: 0, body: {} }));
        const [kind, text] = endOf(reply, file.name);
        line.end(kind, text);
        if (kind === "failed" && PASSING(reply.status)) line.offer("重试", () => (line.remove(), put([file])));
        if (kind !== "failed") refresh();
        const added = (reply.body.results ?? []).map((one) => one.report?.id).filter(Boolean);
        if (added.length) line.offer("就它提问", () => askAbout(added));
      });
    }
  };

  const askAbout = (ids) => {
    setScope(ids.length < $$("#scope [data-report]").length ? { reports: ids } : {});
    yusuan.go("ask");
    $("#ask-bar textarea")?.focus();
  };

  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    yusuan.go("reports");
    document.body.classList.add("dragging");
  });
  addEventListener("dragleave", (event) => event.relatedTarget ?? document.body.classList.remove("dragging"));
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove("dragging");
    put([...event.dataTransfer.files]);
  });
  addEventListener("beforeunload", (event) => $("#upload .uploads progress:not([hidden])") && event.preventDefault());

  // ---- the list

  const refresh = () => $("#shelf .shelf-head")?.dispatchEvent(new Event("refresh", { bubbles: true }));
  const rows = () => $$("#shelf tbody tr");
  const box = (row) => $("input[type=checkbox]", row);
  const chosen = () => rows().filter((row) => !row.hidden && box(row).checked);
  let filters = {};
  let sorting = null;
  let listed = null;

  const drawShelf = () => {
    if (listed !== $("#shelf table")) { // drawn anew: what was filtered and sorted stays so
      listed = $("#shelf table");
      for (const input of $$("#shelf [data-filter]")) input.value = filters[input.dataset.filter] ?? "";
      if (sorting) sort(...sorting);
    }
    filters = Object.fromEntries($$("#shelf [data-filter]").map((input) => [input.dataset.filter, input.value]));
    const words = (filters.words ?? "").trim().toLowerCase();
    for (const row of rows()) {
      const fits = ["organisation", "year", "kind"].every((key) => !filters[key] || row.dataset[key] === filters[key]);
      row.hidden = !fits || !row.dataset.words.toLowerCase().includes(words);
    }
    const shown = rows().filter((row) => !row.hidden).length;
    const some = chosen().length;
    if (!listed) return;
    $("#shelf .shown").textContent = shown === rows().length ? "" : `${shown} 份符合`;
    $("#shelf .none-shown, .none-shown").hidden = shown > 0;
    $("#shelf .chosen-deeds").hidden = !some;
    $("#shelf .chosen-words").textContent = `已选 ${some} 份`;
    $("#shelf [data-all]").checked = some > 0 && some === shown;
  };

  const cellOf = (row, key) => $(`.col-${key}`, row).firstChild.textContent.trim();
  const sort = (key, down) => {
    sorting = [key, down];
    const order = (a, b) => cellOf(a, key).localeCompare(cellOf(b, key), "zh-CN", { numeric: true });
    $("#shelf tbody").append(...rows().sort((a, b) => (down ? order(b, a) : order(a, b))));
    for (const head of $$("#shelf [data-sort]")) {
      head.parentElement.setAttribute("aria-sort", head.dataset.sort !== key ? "none" : down ? "descending" : "ascending");
    }
  };

  const faultOf = async (reply) => {
    const problem = await reply.json().catch(() => ({}));
    return problem.detail || problem.title || `服务返回 ${reply.status}`;
  };

  const remove = async (some) => {
    const what = some.length === 1 ? `《${some[0].dataset.name}》` : `所选的 ${some.length} 份报告`;
    if (!(await yusuan.confirmed(`确定删除${what}？删除后不能再就它提问，原件也会一并删掉。`, "删除"))) return;
    let gone = 0;
    for (const { dataset } of some) {
      const reply = await fetch(`${API}/${dataset.id}`, { method: "DELETE" }).catch(() => null);
      if (reply?.ok || reply?.status === 404) gone += 1;
      else yusuan.say(`没有删除《${dataset.name}》：${reply ? await faultOf(reply) : "连不上服务"}`);
    }
    setScope({ ...scope, reports: scope.reports.filter((id) => !some.some(({ dataset }) => dataset.id === id)) });
    refresh();
    if (gone === some.length) yusuan.say(`已删除 ${gone} 份报告`);
  };

  const readAgain = (some) => {
    for (const { dataset } of some) {
      const line = addLine(dataset.name);
      queue = queue.then(async () => {
        line.tell("正在重新读取……", 1);
        const reply = await fetch(`${API}/${dataset.id}/read-again`, { method: "POST" }).catch(() => null);
        if (!reply?.ok) return line.end("failed", `没有重新读取，原来的内容还在：${reply ? await faultOf(reply) : "连不上服务"}`);
        const result = await reply.json();
        line.end("done", `已重新读取：${result.pages} 页，${result.figures} 个数据`);
        refresh();
      });
    }
    $("#upload").scrollIntoView({ block: "start" });
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-action], [data-sort]");
    if (!button) return;
    const row = button.closest("tr[data-id]");
    if (button.dataset.sort) sort(button.dataset.sort, sorting?.[0] === button.dataset.sort && !sorting[1]);
    const deeds = {
      all: () => setScope({}),
      year: () => setScope({ ...scope, years: toggled(scope.years, button.dataset.year) }),
      cell: () => {
        setScope({ organisations: [button.dataset.organisation], years: [button.dataset.year] });
        yusuan.go("ask");
        yusuan.say(`现在只问：${button.dataset.organisation} ${button.dataset.year}`);
      },
      "scope-chosen": () => {
        setScope({ reports: chosen().map(({ dataset }) => dataset.id) });
        yusuan.go("ask");
      },
      "delete-one": () => remove([row]),
      "delete-chosen": () => remove(chosen()),
      "again-one": () => readAgain([row]),
      "again-chosen": () => readAgain(chosen()),
    };
    deeds[button.dataset.action]?.();
  });

  const NARROW = matchMedia("(max-width: 900px)");
  let drawnScope = null;
  let drawnSettings = null;
  document.addEventListener("DOMContentLoaded", () =>
    new MutationObserver(() => {
      if ($("#scope h2") !== drawnScope || $("input[name=engine]") !== drawnSettings) {
        [drawnScope, drawnSettings] = [$("#scope h2"), $("input[name=engine]")];
        if (NARROW.matches) $("#scope .fold")?.removeAttribute("open");
        drawScope();
      }
      if ($("#shelf table") !== listed) drawShelf();
    }).observe(document.body, { childList: true, subtree: true }));
}

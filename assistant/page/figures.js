// A chart as a PNG file: the drawing with its colours written in, on a canvas of its own.
{
  const { $, $$ } = yusuan;
  const SHARPNESS = 2;
  const MARGIN = 24;
  const HEAD = 40;
  const COLOURS = ["fill", "stroke", "stroke-width", "paint-order", "font-size", "font-family", "font-weight"];

  yusuan.savePicture = (figures) => {
    const drawing = $("svg.chart.wide", figures);
    const [, , width, height] = drawing.getAttribute("viewBox").split(" ").map(Number);
    const copy = drawing.cloneNode(true);
    const originals = $$("*", drawing);
    $$("*", copy).forEach((element, at) => {
      const style = getComputedStyle(originals[at]);
      for (const name of COLOURS) element.style.setProperty(name, style.getPropertyValue(name));
    });
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", width * SHARPNESS);
    copy.setAttribute("height", height * SHARPNESS);
    const title = $(".chart-title", figures).textContent.trim();
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), {
        width: (width + 2 * MARGIN) * SHARPNESS,
        height: (height + HEAD + 2 * MARGIN) * SHARPNESS,
      });
      const pen = canvas.getContext("2d");
      const page = getComputedStyle(document.body);
      pen.fillStyle = page.getPropertyValue("--background-fill-secondary") || "white";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = page.color;
      pen.font = `bold ${15 * SHARPNESS}px ${page.fontFamily}`;
      pen.fillText(title, MARGIN * SHARPNESS, (MARGIN + 16) * SHARPNESS, width * SHARPNESS);
      pen.drawImage(image, MARGIN * SHARPNESS, (MARGIN + HEAD) * SHARPNESS);
      canvas.toBlob((blob) => yusuan.save(`${title.replace(/[\\/:*?"<>|\s]+/g, "") || "图"}.png`, blob), "image/png");
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  };
}

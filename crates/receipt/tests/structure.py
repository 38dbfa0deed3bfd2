"""Prints what a PDF says of itself and its structure tree, read by pikepdf. Argument: the file."""
import sys

try:
    import pikepdf
except ImportError:
    sys.exit("pikepdf is missing: Debian's package python3-pikepdf (scripts/install.sh)")


def text(value):
    return None if value is None else str(value)


def spans(page):
    """The language of each marked content of a page, by its number."""
    found = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
            found[int(operands[1]["/MCID"])] = text(operands[1].get("/Lang"))
    return found


def walk(element, depth, page, languages):
    if isinstance(element, pikepdf.Array):
        for one in element:
            walk(one, depth, page, languages)
        return
    if not isinstance(element, pikepdf.Dictionary):
        language = languages[page][int(element)]
        print("  " * depth + "text" + (f" lang={language}" if language else ""))
        return
    if element.get("/Type") == pikepdf.Name.MCR:
        walk(element["/MCID"], depth, element["/Pg"].objgen, languages)
        return
    more = "".join(f" {name}={text(element.get(key))}" for name, key in [("lang", "/Lang"), ("title", "/T")] if key in element)
    attributes = element.get("/A")
    if isinstance(attributes, pikepdf.Dictionary):
        attributes = [attributes]
    for one in attributes or []:
        if "/Scope" in one:
            more += f" scope={text(one['/Scope'])}"
    print("  " * depth + text(element["/S"]) + more)
    page = element["/Pg"].objgen if "/Pg" in element else page
    if "/K" in element:
        walk(element["/K"], depth + 1, page, languages)


with pikepdf.open(sys.argv[1]) as pdf:
    root = pdf.Root
    with pdf.open_metadata() as meta:
        print("pdfa", meta.get("pdfaid:part"), meta.get("pdfaid:conformance"), "pdfua", meta.get("{http://www.aiim.org/pdfua/ns/id/}part"))
        print("title", meta.get("dc:title"))
    print("lang", root.Lang, "marked", bool(root.MarkInfo.Marked), "shows-title", bool(root.ViewerPreferences.DisplayDocTitle))
    print("pages", len(pdf.pages))
    languages = {page.obj.objgen: spans(page) for page in pdf.pages}
    walk(root.StructTreeRoot["/K"], 0, None, languages)

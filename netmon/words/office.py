"""What files say of themselves beside what their document says, and the typefaces that offices set it in."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "office.cover": Text("封面", "Cover"),
    "office.text": Text("正文", "Text"),
    "office.pictures": Text("图", "Pictures"),
    "office.sheet": Text("工作表", "Sheet"),
    "office.table": Text("表", "Table"),
    "office.rows": Text("行数", "Rows"),
    "office.note": Text("说明", "Note"),
    "office.page": Text("第 {page} 页，共 {pages} 页", "Page {page} of {pages}"),
    "office.page_number": Text("— {page} —", "— {page} —"),
    "office.template_large": Text(
        "模板过大（上限 {largest} MB，解压后 100 MB）",
        "the template is too large: {largest} MB at most, unpacked 100 MB",
    ),
    "office.template_old": Text(
        "模板是旧版 DOC 文件或设有打开密码；请另存为不加密的 DOCX",
        "the template is a DOC file or has a password; save it as a DOCX without one",
    ),
    "office.template_damaged": Text("模板已损坏，或不是 DOCX 文件", "the template is damaged, or no DOCX file"),
    "office.template_not_docx": Text(
        "模板不是普通的 DOCX 文档；请另存为“Word 文档（*.docx）”",
        "the template is no plain DOCX document; save it as “Word Document (*.docx)”",
    ),
    "office.template_macros": Text("模板含有宏，不予使用；请另存为 DOCX", "the template has macros; save it as a DOCX"),
    "office.template_external": Text(
        "模板引用了文件以外的内容：{target}", "the template refers to what lies outside of it: {target}"
    ),
    "office.template_unclosed": Text(
        "模板中有未闭合的占位符（第 {where}）", "the template has a placeholder that is not closed (paragraph {where})"
    ),
    "office.template_alone": Text(
        "{place} 须独占一段（第 {where}）", "{place} stands in a paragraph of its own (paragraph {where})"
    ),
    "office.template_elsewhere": Text(
        "{name} 只能放在正文中，不能放在表格、文本框或页眉页脚中",
        "{name} stands in the text only, and not in a table, a text box, a header or a footer",
    ),
    "office.template_empty_control": Text(
        "内容控件 {name} 中没有可替换的文字", "the content control {name} has no text to replace"
    ),
    "office.template_unknown": Text(
        "模板中有未知的占位符 {name}（第 {where}）；可用的有：{known}",
        "the template names {name}, which is not known (paragraph {where}); known are {known}",
    ),
    "office.sample_name": Text("公文模板", "Template of a document"),
    "office.sample_head": Text("××××××文件", "Name of the Office"),
    "office.sample_to": Text("各市州人民政府，省直有关单位：", "To: (who it is sent to)"),
    "office.sample_office": Text("××××××", "(name of the office)"),
    "office.sample_copies": Text("抄送：××××××", "Copies: (who has it for information)"),
    "office.sample_printed": Text("××××××办公室　　{day} 印发", "Printed by (office) on {day}"),
    "office.style_title": Text("公文标题", "Document Title"),
    "office.style_subtitle": Text("公文副标题", "Document Subtitle"),
    "office.style_body": Text("公文正文", "Document Body"),
    "office.style_note": Text("公文注释", "Document Note"),
    "office.style_annex": Text("附件标题", "Annex Title"),
    "office.style_caption": Text("图表标题", "Table or Picture Title"),
    "office.style_picture": Text("图片段落", "Picture Paragraph"),
    "office.style_head": Text("表头", "Table Heading"),
    "office.style_cell": Text("表格文字", "Table Text"),
    "office.style_page": Text("公文页码", "Page Number Line"),
    "office.style_foot": Text("公文页脚", "Page Foot"),
}

TYPEFACES: dict[str, tuple[str, ...]] = {
    "title": ("方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体"),
    "body": ("仿宋_GB2312", "仿宋", "方正仿宋_GBK", "华文仿宋"),
    "first": ("黑体", "方正黑体_GBK", "SimHei", "思源黑体"),
    "second": ("楷体_GB2312", "楷体", "方正楷体_GBK", "华文楷体"),
    "plain": ("宋体", "方正书宋_GBK", "SimSun", "思源宋体"),
}
"""By part: the typeface that GB/T 9704 and its users set it in, then what takes its place where that is missing."""

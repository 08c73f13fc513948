import type { Block, NoticeDocument } from './document.ts'
import { printedNotice } from './printed.ts'

const STYLE = `body{margin:0}article{max-width:40em;margin:2em auto;padding:0 1.5em;font:1rem/1.8 "Noto Serif SC","FangSong",serif}
header,h1{text-align:center}.issuer{color:#e60012;font-size:1.7em;font-weight:700}header{border-bottom:2px solid #e60012}
h1{font-size:1.4em}h2,h3{font-size:1em;margin:0 2em}p{margin:0;text-indent:2em;white-space:pre-line}.addressee{text-indent:0}
ol,.attachments{margin:0;padding-left:4em;white-space:pre-line}table{border-collapse:collapse;width:100%;margin:.5em 0}
th,td{border:1px solid;padding:.2em .5em;text-align:left;white-space:pre-line}.signed{text-align:right;padding-right:4em;margin:2em 0}
footer{border-top:1px solid}small{color:#595959}`

/**
 * A notice as a small page for preview: a whole HTML document, every string escaped, no script.
 * @throws RangeError if the date is not a day written YYYY-MM-DD.
 */
export function renderHtml(document: NoticeDocument): string {
  const notice = printedNotice(document)
  return `<!doctype html>
<html lang="${notice.language}"><head><meta charset="utf-8"><title>${escaped(notice.properties.title)}</title><style>${STYLE}</style></head>
<body><article class="${notice.form}">
<header><p class="issuer">${escaped(notice.issuer)}</p><p>${escaped(notice.number)}</p></header>
<h1>${escaped(notice.title)}</h1>
${notice.addressee && `<p class="addressee">${escaped(notice.addressee)}</p>\n`}${notice.blocks.map(blockHtml).join('\n')}
${notice.attachments.length > 0 ? `<section class="attachments"><p>附件：</p><ol>${items(notice.attachments)}</ol></section>\n` : ''}<div class="signed"><div>${escaped(notice.signature)}</div><time datetime="${escaped(document.date)}">${notice.date}</time></div>
<footer>${notice.copies && `<p class="copies">抄送：${escaped(notice.copies)}</p>`}${notice['printed-by'] ? `<p>${escaped(notice['printed-by'].organ)}　${notice['printed-by'].date}</p>` : ''}<small>${escaped(notice.ledger)}</small></footer>
</article></body></html>
`
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? `<h2>${escaped(block.text)}</h2>` : `<h3>${escaped(block.text)}</h3>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ol>${items(block.items)}</ol>`
    case 'fields':
      return `<table class="fields">${block.rows.map(row => `<tr><th scope="row">${escaped(row.name)}</th><td>${escaped(row.value)}</td></tr>`).join('')}</table>`
    case 'table': {
      const head = block.head.map(cell => `<th scope="col">${escaped(cell)}</th>`).join('')
      const rows = block.rows.map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
      return `<table>${head && `<thead><tr>${head}</tr></thead>`}<tbody>${rows.join('')}</tbody></table>`
    }
  }
}

const items = (texts: string[]) => texts.map(text => `<li>${escaped(text)}</li>`).join('')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, mark => ENTITIES[mark]!)

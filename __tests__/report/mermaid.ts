/** Mermaid's own parser without a browser: its sanitizer needs a DOM, its grammar does not. */
import DOMPurify from 'dompurify'
import mermaid from 'mermaid'

Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text })

/** The kind of the diagram; rejects when Mermaid does not understand it. */
export async function parseMermaid(source: string): Promise<string> {
  const { diagramType } = await mermaid.parse(source)
  return diagramType
}

/** The template with every `{name}` replaced by its parameter; a name without a parameter stays as it is. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** A check that a resource of the templates failed. */
export interface Finding {
  check: string;
  name: string;
  /** `Microsoft.Sql/servers.server`: type and symbolic name. */
  resource: string;
  file: string;
}

export interface Exception {
  checks: string[];
  resources: string[];
  reason: string;
}

/** What nobody has accepted, and what has been accepted but is not found any more; in words. */
export function disagreements(findings: readonly Finding[], exceptions: readonly Exception[]): string[] {
  const isAccepted = (finding: Finding): boolean =>
    exceptions.some(
      ({ checks, resources }) => checks.includes(finding.check) && resources.includes(finding.resource),
    );
  const open = findings
    .filter((finding) => !isAccepted(finding))
    .map(({ check, name, resource, file }) => `${file}: ${check} ${name} (${resource})`);
  const unused = exceptions.flatMap(({ checks, resources }) => [
    ...checks
      .filter((check) => !findings.some((each) => each.check === check && resources.includes(each.resource)))
      .map((check) => `exceptions.json: ${check} is not found any more`),
    ...resources
      .filter(
        (resource) => !findings.some((each) => each.resource === resource && checks.includes(each.check)),
      )
      .map((resource) => `exceptions.json: ${resource} fails none of ${checks.join(', ')}`),
  ]);
  return [...open, ...unused];
}

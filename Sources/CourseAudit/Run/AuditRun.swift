import BackgroundWork
import CourseCatalog
import Diagnostics
import Grader
import Synchronization
import TextTools

/// One run of `author check`: takes the steps, proves what is not remembered, and says what came of it.
package struct AuditRun {
    private let audit: CourseAudit
    private let records: ProofRecords
    private let provesAll: Bool
    private let remembers: Bool
    private let jobs: Int

    /// What is wrong, by file and line, each once.
    package private(set) var problems: [Diagnostic] = []
    /// How many lessons and exercises held, did not hold, and were not proved since nothing of them changed.
    private var held: [ProofUnit.Kind: Int] = [:]
    private var failed: [ProofUnit.Kind: Int] = [:]
    private var unchanged: [ProofUnit.Kind: Int] = [:]

    /// A run that has not begun.
    ///
    /// - Parameters:
    ///   - provesAll: whether what is remembered is proved as well.
    ///   - remembers: whether what holds is remembered.
    ///   - jobs: how many things are done at once.
    package init(
        _ audit: CourseAudit, records: ProofRecords, provesAll: Bool, remembers: Bool, jobs: Int
    ) {
        self.audit = audit
        self.records = records
        self.provesAll = provesAll
        self.remembers = remembers
        self.jobs = jobs
    }

    /// Proves some exercises, or the whole course where none is chosen; throws what kept it from looking.
    ///
    /// - Parameter willTake: told once how many things there are to do; what it returns is told the name of each that begins.
    package mutating func prove(
        _ chosen: [Exercise], willTake: (Int) -> @Sendable (String) -> Void = { _ in { _ in } }
    ) throws {
        let exercises = chosen.isEmpty ? audit.course.exercises : chosen
        let keys = ProofKey(grader: audit.grader)
        let stale = Mutex<[Exercise]>([])
        let course = audit.course
        let format = Once { SwiftFormat.problems(of: stale.withLock { $0 }, in: course) }
        let lessons = chosen.isEmpty ? course.lessons.map(audit.unit) + course.labs.map(audit.unit) : []
        var units = lessons.map { ($0, keys.over($0.files)) }
        for exercise in exercises {
            let unit = audit.unit(exercise, format: format)
            let key = keys.over(unit.files)
            units.append((unit, key))
            if provesAll || !records.holds(unit.recordName, key) { stale.withLock { $0.append(exercise) } }
        }
        let open = units.filter { provesAll || !records.holds($0.0.recordName, $0.1) }
        for (unit, _) in units { unchanged[unit.kind, default: 0] += 1 }
        let steps = chosen.isEmpty ? audit.steps : chosen.flatMap(audit.steps(for:))
        let proofs = open.map { unit, key in proof(of: unit, key, keys) }
        let didStart = willTake(steps.count + proofs.count)
        let all = steps + proofs
        var found: [[Diagnostic]] = []
        // The first error thrown by any is thrown; what has begun is waited for.
        try WorkPool(jobs: jobs).forEach(count: all.count) { index in
            didStart(all[index].name)
            return Result { try all[index].run() }
        } receive: { _, result in
            found.append(try result.get())
        }
        for ((unit, _), problems) in zip(open, found.dropFirst(steps.count)) {
            unchanged[unit.kind, default: 0] -= 1
            if problems.isEmpty {
                held[unit.kind, default: 0] += 1
            } else {
                failed[unit.kind, default: 0] += 1
            }
        }
        problems = Self.inOrder(found.flatMap(\.self))
    }

    private func proof(of unit: ProofUnit, _ key: String, _ keys: ProofKey) -> AuditStep {
        AuditStep(name: unit.name) { [records, remembers] in
            let problems = try unit.prove()
            // A file that was saved meanwhile was perhaps not the one that was proved.
            if remembers, problems.isEmpty, keys.over(unit.files) == key {
                records.remember(unit.recordName, key)
            }
            return problems
        }
    }

    /// "3 exercises proved, 5 unchanged since they last held; all is well."
    package var summary: String {
        let parts = [told(.lesson, "lesson"), told(.exercise, "exercise"), told(.lab, "lab")].compactMap(
            \.self)
        let errors = problems.count { $0.severity == .error }
        let end =
            problems.isEmpty
            ? "all is well."
            : "\(errors.counted("error")), \((problems.count - errors).counted("warning"))."
        return (parts + [end]).joined(separator: "; ")
    }

    private func told(_ kind: ProofUnit.Kind, _ noun: String) -> String? {
        let (held, failed) = (held[kind] ?? 0, failed[kind] ?? 0)
        let unchanged = unchanged[kind] ?? 0
        guard held + failed + unchanged > 0 else { return nil }
        var parts: [String] = []
        if held > 0 { parts.append("proved") }
        if failed > 0 { parts.append("not in order") }
        if unchanged > 0 { parts.append("unchanged since \(unchanged == 1 ? "it" : "they") last held") }
        let counts = [held, failed, unchanged].filter { $0 > 0 }
        return zip(counts, parts).enumerated().map { index, pair in
            "\(index == 0 ? pair.0.counted(noun) : "\(pair.0)") \(pair.1)"
        }.joined(separator: ", ")
    }

    /// By file and line, each once: two steps may see the same trouble.
    private static func inOrder(_ problems: [Diagnostic]) -> [Diagnostic] {
        var unique: [Diagnostic] = []
        for problem in problems
        where !unique.contains(where: {
            ($0.file, $0.line, $0.message) == (problem.file, problem.line, problem.message)
        }) {
            unique.append(problem)
        }
        return unique.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
    }
}

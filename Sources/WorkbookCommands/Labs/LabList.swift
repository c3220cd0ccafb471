import ConsoleOutput
import CourseCatalog
import Labs
import ProgressStore
import Terminal
import TextTools

/// The labs of a course, what each uses, and how far the learner got.
struct LabList {
    let course: Course
    let store: ProgressStore?
    let console: Console

    /// Prints it.
    func show() throws {
        let labs = course.labs
        guard !labs.isEmpty else {
            try console.line("This course has no labs.")
            return
        }
        let functions = LabFunctions(course: course, store: store)
        for lab in labs {
            for problem in lab.diagnostics where problem.severity == .error {
                Console.aside(problem.description)
            }
            try console.line("\(lab.name)  \(lab.title)", Style(.heading3))
            let runs = try store?.labRuns(of: lab.name) ?? []
            for variant in lab.variants {
                // A run with other options is another task.
                let own = runs.filter { $0.variant == variant.name && $0.options.isEmpty }
                let isReached = own.contains { LabResult(rawValue: $0.result)?.isGood == true }
                let mark = console.capabilities.isUnicode ? (isReached ? "✓" : "·") : (isReached ? "x" : ".")
                try console.line(
                    "    \(mark) \(variant.name)  after \(variant.lesson); " + best(of: own, lab, variant),
                    Style(isReached ? .success : .body))
                let used = (try? functions.functions(of: variant, .ownWherePassed)) ?? []
                if !used.isEmpty { try console.line("      \(LabWords.whose(used))", .quiet) }
            }
            for option in lab.options {
                try console.line(
                    "    --set \(option.name)=\(option.usual)  \(option.about) It is \(option.allowed).",
                    .quiet)
            }
            if let data = lab.data {
                let formats = data.formats.map(\.rawValue).joined(separator: ", ")
                try console.line("    --data FILE  \(data.about) (\(formats))", .quiet)
            }
            if let sample = lab.sample { try console.line("    --sample TEXT  \(sample)", .quiet) }
        }
        try console.line()
        if let first = labs.first {
            try console.line("`workbook lab \(first.name)` trains it and shows how.", .quiet)
        }
    }

    private func best(of runs: [LabRecord], _ lab: Lab, _ variant: LabVariant) -> String {
        let goal =
            "bar \(LabNumber.text(Float(variant.bar)))"
            + (variant.expected == .missed ? ", which it is to miss" : "")
        let values = runs.compactMap(\.best)
        guard let best = lab.better == .higher ? values.max() : values.min() else {
            return runs.isEmpty ? "\(goal); not run yet" : "\(goal); nothing measured yet"
        }
        return "\(goal); best \(lab.metric) \(LabNumber.text(Float(best))) in \(runs.count.counted("run"))"
    }
}

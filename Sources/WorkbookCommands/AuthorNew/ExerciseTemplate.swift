import CourseCatalog
import ExerciseChecks

/// What a new exercise begins with, made from the signature of its function: every file of it, each readable as it is
/// and saying what belongs there.
struct ExerciseTemplate {
    let name: String
    let lesson: String
    let title: String
    let signature: ExerciseSignature
    private let samples: [TypeSample]

    /// From a tensor to a tensor, where the author gave no signature.
    static func defaultSignature(_ name: String) -> String {
        "func \(EntryPoint.functionName(stem: name))(x: Tensor) -> Tensor"
    }

    /// - Throws: what is wrong with the signature.
    init(name: String, lesson: String, title: String, signature: String?) throws(UserError) {
        self.name = name
        self.lesson = lesson
        self.title = title
        self.signature = try ExerciseSignature(signature ?? Self.defaultSignature(name), stem: name)
        samples = self.signature.entryPoint.parameters.map { TypeSample($0.type) }
    }

    /// The files, and what their author does next.
    var scaffold: Scaffold {
        let folder = "solutions/\(lesson)/\(name)"
        let renamed = signature.otherName.map {
            ["The function is called \(signature.entryPoint.name) and not \($0): it is named like its file."]
        }
        return Scaffold(
            files: [
                ("exercises/\(lesson)/\(name).md", task),
                ("solutions/\(lesson)/\(name).swift", solution),
                ("\(folder)/check.yml", check),
                ("\(folder)/mistakes/rename-me.swift", mistake),
            ],
            nextSteps: (renamed ?? []) + [
                "Link to it from lessons/\(lesson)/lesson.md: ../../exercises/\(lesson)/\(name).md",
                "Write the solution and the task, then: workbook author stubs",
                "Say in \(folder)/check.yml which inputs are drawn: `workbook help check`.",
                "Write a file for each mistake in \(folder)/mistakes/: five, or three if it takes 5 minutes.",
                "Put another right solution in \(folder)/right/: it must pass too.",
                "Then: workbook author check \(Exercise.id(ofName: name))",
            ])
    }

    // MARK: The task

    private var task: String {
        let point = signature.entryPoint
        let parameters = point.parameters.enumerated().map { index, parameter in
            let shape = shape(index, ticked: true)
            return
                "| `\(parameter.label)` | \(shape.isEmpty ? "" : shape + " ")| what it \(samples[index].verb) |"
        }
        let results = point.results.map { result in
            "| " + (result.label.isEmpty ? "result" : "result `\(result.label)`") + " | | what comes back |"
        }
        return """
            ---
            title: \(QuotedYAML(title))
            minutes: 10
            ---

            Write `\(point.name)`. Say in a few sentences what it computes, and show one example worked by hand.

            ```swift
            \(signature.declaration)
            ```

            | Argument | Shape | Meaning |
            |---|---|---|
            \((parameters + results).joined(separator: "\n"))

            ## Hint 1

            A nudge: which idea of the lesson is this?

            ## Hint 2

            The plan, in words.

            ## Hint 3

            Nearly the code.

            """
    }

    // MARK: The solution and a mistake

    private var solution: String {
        let point = signature.entryPoint
        let parameters = point.parameters.enumerated().map { index, parameter in
            let shape = shape(index, ticked: false)
            return "///   - \(parameter.label): what it \(samples[index].verb)"
                + (shape.isEmpty ? "." : " \(shape).")
        }
        return """
            import NumericCore

            /// What it computes, in one sentence.
            ///
            /// - Parameters:
            \(parameters.joined(separator: "\n"))
            /// - Returns: what comes back, with its shape.
            \(signature.opening)
                // solution
                // Until the model solution stands here, the answer is always the same.
                \(answer(isRight: true))
                // stub
                // // Say what is to be written, then run: workbook grade
                // unwritten()
                // end
            }

            """
    }

    private var mistake: String {
        """
        // One plausible mistake, written as a learner would write it. The file's name is the mistake's: learners see it
        // in words, so rename the file to what is wrong, such as one-step-late.swift. The check must judge it wrong.
        import NumericCore

        /// What the numbers show, and the question that leads to the line.
        ///
        /// The cause, and what to do about it: learners read this when they make the mistake again.
        \(signature.opening)
            \(answer(isRight: false))
        }

        """
    }

    /// An expression of the function's result type.
    private func answer(isRight: Bool) -> String {
        let values = signature.entryPoint.results.map { result in
            let sample = TypeSample(result.type)
            return (result.label.isEmpty ? "" : "\(result.label): ")
                + (isRight ? sample.value : sample.otherValue)
        }
        return values.count == 1 ? values[0] : "(\(values.joined(separator: ", ")))"
    }

    // MARK: The check

    private var check: String {
        let point = signature.entryPoint
        let names = sizeNames
        var lines = [
            "# How \(name) is judged. `workbook help check` has all that may stand here.", "format: 1",
        ]
        if names.isEmpty {
            lines.append("# Nothing here has a size; a list or a tensor would have: `sizes: [{N: 3..5}]`.")
        } else {
            // No two ranges of a case meet: sizes that are equal would hide an axis taken for another.
            let cases = [["2..3", "4..5", "6..7"], ["6..8", "3..5", "9..12"]].map { ranges in
                zip(names, ranges).map { "\($0): \($1)" }.joined(separator: ", ")
            }
            lines.append(
                "# The sizes of each case; to them come the edges: 1, 2 and twice the largest of each.")
            lines.append("sizes:")
            lines += cases.map { "  - {\($0)}" }
        }
        lines.append("# How each parameter is drawn. A formula may name a size, and an input before it.")
        lines.append("inputs:")
        for (index, parameter) in point.parameters.enumerated() {
            let shape = shape(index, ticked: false)
            let kind = (shape.isEmpty ? "" : shape + " ") + samples[index].kind
            lines.append("  \(parameter.label): \"\(kind)\"")
        }
        lines.append("# What the axes of the result count; none for a number.")
        let results = point.results.map { result in
            (result.label, "[\(TypeSample(result.type).axes.joined(separator: ", "))]")
        }
        if results.count == 1 {
            lines.append("results: \(results[0].1)")
        } else {
            lines.append("results: {\(results.map { "\($0): \($1)" }.joined(separator: ", "))}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// "[B, D]" for a tensor, with backticks in a table; empty for what has no axes.
    private func shape(_ index: Int, ticked: Bool) -> String {
        let axes = samples[index].sizes.compactMap { role in roles[role] }
        guard !axes.isEmpty else { return "" }
        let text = "[\(axes.joined(separator: ", "))]"
        return ticked ? "`\(text)`" : text
    }

    /// The name of each size that some parameter has: the usual letter, unless a parameter is called so.
    private var roles: [TypeSample.Size: String] {
        let taken = Set(signature.entryPoint.parameters.map(\.label))
        var roles: [TypeSample.Size: String] = [:]
        for size in TypeSample.Size.allCases where samples.contains(where: { $0.sizes.contains(size) }) {
            roles[size] = size.letters.first { !taken.contains($0) } ?? size.letters[0] + "_size"
        }
        return roles
    }

    private var sizeNames: [String] { TypeSample.Size.allCases.compactMap { roles[$0] } }
}

import CourseCatalog
import Diagnostics
import ExerciseChecks
import Grader
import LessonMarkup

/// Runs the examples of a task with the model solution and compares what they give with what the task says.
struct TaskExamples {
    /// How messages name the task.
    let file: String
    let entryPoint: EntryPoint
    private let fences: [ExampleFence]
    private let examples: [Example]

    /// A call and what the task says it gives.
    private struct Example {
        var fence: Int
        var statement: Int
        var comment: String
        var line: Int
    }

    /// Finds the examples of a task: in a fence of Swift, each statement that calls the function and has a value in the
    /// comment behind or below it.
    init(of task: ExerciseTask, file: String, entryPoint: EntryPoint) {
        self.file = file
        self.entryPoint = entryPoint
        var fences: [ExampleFence] = []
        var examples: [Example] = []
        for block in task.body.blocks.flattened where block.signature == nil {
            guard case .code("swift", let text) = block.kind else { continue }
            let fence = ExampleFence(text, line: block.lines.lowerBound + 1)
            for (index, statement) in fence.statements.enumerated() where statement.calls(entryPoint.name) {
                let labels = (statement.declaredNames ?? []) + entryPoint.results.map(\.label)
                guard ShownValue(statement.comment).isValue(labels: labels) else { continue }
                examples.append(
                    Example(
                        fence: fences.count, statement: index, comment: statement.comment,
                        line: statement.commentLine))
            }
            fences.append(fence)
        }
        self.fences = fences
        self.examples = examples
    }

    /// Whether there is nothing to run.
    var isEmpty: Bool { examples.isEmpty }

    /// What does not agree; throws `GraderError`.
    ///
    /// - Parameter solution: the model solution's text.
    func problems(solution: String, with grader: Grader) throws(GraderError) -> [Diagnostic] {
        guard !examples.isEmpty else { return [] }
        switch try grader.run(program, beside: solution) {
        case .failed(let failure): return [problem(of: failure)]
        case .printed(let printed):
            let results = Self.results(in: printed)
            return examples.indices.compactMap { problem(with: $0, results[$0] ?? []) }
        }
    }

    // MARK: The program

    private static let taskName = "task.md"

    /// One main file for all examples, each fence in a scope of its own.
    private var program: String {
        var text = Self.printing
        for (number, fence) in fences.enumerated() where examples.contains(where: { $0.fence == number }) {
            text += "do {\n"
            for (index, statement) in fence.statements.enumerated()
            where statement.code.drop(while: \.isWhitespace) != "import NumericCore" {
                let example = examples.firstIndex { $0.fence == number && $0.statement == index }
                text += code(of: statement, example)
            }
            text += "}\n"
        }
        return text
    }

    private func code(of statement: ExampleFence.Statement, _ example: Int?) -> String {
        func place(_ line: Int) -> String {
            "#sourceLocation(file: \"\(Self.taskName)\", line: \(max(1, line)))\n"
        }
        let whole = "\(place(statement.line))\(statement.code)\n#sourceLocation()\n"
        guard let example else { return whole }
        let begin = "print(\"\(Self.mark) \(example)\")\n"
        let labels = entryPoint.results.map(\.label)
        if let names = statement.declaredNames {
            var code = whole + begin
            if names.count == 1, statement.isTuple(of: entryPoint) {
                for label in labels { code += "exampleShow(\(names[0]).\(label), \"\(label)\")\n" }
            } else {
                for (index, name) in names.enumerated() where name != "_" {
                    let other = names.count == labels.count ? labels[index] : ""
                    code += "exampleShow(\(name), \"\(names.count == 1 ? "" : "\(name) \(other)")\")\n"
                }
            }
            return code
        }
        if statement.code.drop(while: \.isWhitespace).hasPrefix("print(") {
            return "\(begin)print(\"\(Self.mark) printed\")\n\(whole)print(\"\(Self.mark) end\")\n"
        }
        let value = "example\(example)"
        // The declaration takes the line above.
        let named =
            "\(place(statement.line - 1))let \(value) =\n\(statement.code)\n#sourceLocation()\n\(begin)"
        guard statement.isCall(of: entryPoint.name) else { return "\(named)exampleShow(\(value), \"\")\n" }
        return labels.reduce(named) { code, label in
            code + "exampleShow(\(value)\(label.isEmpty ? "" : ".\(label)"), \"\(label)\")\n"
        }
    }

    /// Stands before what the program says of an example.
    private static let mark = "#example"

    /// A value in two lines, with all its digits and as a person reads it.
    private static let printing = """
        import NumericCore

        func exampleNested(_ shape: ArraySlice<Int>, _ scalars: ArraySlice<Float>) -> String {
            guard let size = shape.first else { return scalars.first.map { "\\($0)" } ?? "" }
            let each = size == 0 ? 0 : scalars.count / size
            let parts = (0..<size).map { index in
                let start = scalars.startIndex + index * each
                return exampleNested(shape.dropFirst(), scalars[start..<(start + each)])
            }
            return "[" + parts.joined(separator: ", ") + "]"
        }
        func exampleSay(_ exact: String, _ readable: String, _ label: String) {
            print("#example value \\(label)")
            print(exact)
            print(readable)
        }
        func exampleShow(_ value: Tensor, _ label: String) {
            exampleSay(exampleNested(value.shape[...], value.scalars[...]), "\\(value)", label)
        }
        func exampleShow(_ value: Float, _ label: String) {
            exampleSay("\\(value)", "\\(Tensor(value))", label)
        }
        func exampleShow(_ value: [Float], _ label: String) {
            exampleSay("\\(value)", "\\(Tensor(value))", label)
        }
        func exampleShow(_ value: String, _ label: String) {
            exampleSay(value.debugDescription, value.debugDescription, label)
        }
        func exampleShow<Value>(_ value: Value, _ label: String) {
            let text = String("\\(value)".map { $0.isNewline ? " " : $0 })
            exampleSay(text, text, label)
        }

        """

    // MARK: What it says

    private static func results(in printed: String) -> [Int: [ShownValue.Result]] {
        var found: [Int: [ShownValue.Result]] = [:]
        var example = -1
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var index = 0
        while index < lines.count {
            let words = lines[index].split(separator: " ").map(String.init)
            index += 1
            guard words.first == mark, words.count > 1 else { continue }
            if let number = Int(words[1]) {
                example = number
            } else if words[1] == "value", index + 1 < lines.count {
                let labels = Array(words.dropFirst(2))
                found[example, default: []].append(
                    .init(labels: labels, exact: lines[index], readable: lines[index + 1]))
                index += 2
            } else if words[1] == "printed" {
                let end = lines[index...].firstIndex { $0 == "\(mark) end" } ?? lines.endIndex
                let text = lines[index..<end].joined(separator: " ")
                found[example, default: []].append(.init(exact: text, readable: text))
                index = end
            }
        }
        return found
    }

    private func problem(with index: Int, _ results: [ShownValue.Result]) -> Diagnostic? {
        let example = examples[index]
        guard !ShownValue(example.comment).agrees(with: results) else { return nil }
        let given = results.map { result in
            (result.labels.first.map { "\($0): " } ?? "") + result.readable
        }.joined(separator: ", ")
        let said = example.comment.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Diagnostic(
            .error, file: file, line: example.line,
            message: "the task says `\(Self.cut(said))` and the solution gives `\(Self.cut(given))`",
            fix: "Put in the task what the solution gives, or mend the solution")
    }

    private static func cut(_ text: String) -> String {
        text.count <= 300 ? text : text.prefix(300) + "…"
    }

    private func problem(of failure: ProgramFailure) -> Diagnostic {
        Diagnostic(
            .error, file: file,
            line: (failure.file == Self.taskName ? failure.line : nil) ?? examples[0].line,
            message: "the example does not run with the solution: \(Self.cut(failure.first))",
            fix: "Mend the example: it is compiled beside the solution, with NumericCore imported")
    }
}

extension ExampleFence.Statement {
    /// Whether what it declares is the function's whole tuple of results.
    fileprivate func isTuple(of entryPoint: EntryPoint) -> Bool {
        guard entryPoint.results.count > 1, let equals = code.firstIndex(of: "=") else { return false }
        var call = self
        call.code = String(code[code.index(after: equals)...])
        return call.isCall(of: entryPoint.name)
    }
}

import ExerciseChecks

/// What the compiler's words leave open, said in notes and messages of the grader's own.
struct CompilerAdvice {
    let submission: Submission
    let entryPoint: EntryPoint
    /// The id of the course's exercise whose function has a name.
    let exerciseOfFunction: (String) -> String?

    /// Names the import that is not there at all.
    var missingImport: CompilerMessage {
        CompilerMessage(
            severity: .note, file: submission.path, line: 1,
            text: "the line `import NumericCore` is missing: Tensor comes from there")
    }

    /// Names the import that asks for a module which cannot be had.
    var unavailableImport: CompilerMessage {
        let known = SupportSources.modules + ["Glibc", "Swift"]
        for (index, line) in Submission.lines(of: submission.source).enumerated() {
            // Several may stand on a line.
            let names = line.matches(of: /(?:^|;)\s*(?:@\w+\s+)*import\s+(?:\w+\s+)?(\w+)/).map {
                String($0.1)
            }
            guard let name = names.first(where: { !known.contains($0) }) else { continue }
            return CompilerMessage(
                severity: .error, file: submission.path, line: index + 1,
                text: "an exercise cannot import \(name)",
                details: [
                    "  NumericCore has what an exercise needs, and Glibc has exp, log, sqrt and the like; take the line out"
                ])
        }
        return CompilerMessage(
            severity: .error, file: submission.path, line: 1,
            text: "an exercise cannot import a module that this file imports")
    }

    /// What helps with a message about the learner's file.
    func notes(on message: CompilerMessage) -> [CompilerMessage] {
        [explanation(of: message.text), hiddenCharacter(at: message.line)].compactMap { $0 }.map {
            CompilerMessage(severity: .note, file: message.file, line: message.line, text: $0)
        }
    }

    private func explanation(of said: String) -> String? {
        if let match = said.firstMatch(of: /cannot find '(\w+)' in scope/) {
            return meaning(ofUnknown: String(match.1))
        }
        if let match = said.firstMatch(of: /value of type 'Tensor' has no (?:dynamic )?member '(\w+)'/) {
            let name = String(match.1)
            guard Self.functions.contains(name) else { return nil }
            return "\(name) is a function and no method: write \(name)(…) round its arguments"
        }
        if said.contains("'main' attribute cannot be used") || said.contains("attribute 'main'") {
            return "the grader calls \(entryPoint.name) itself; take @main and its type out"
        }
        if said.contains("hashbang line is allowed only in the main file") {
            return "take the line with #! out: this file is no script"
        }
        if said.contains("consecutive statements on a line must be separated") {
            return "one statement a line, or a ; between them"
        }
        guard said.contains("expressions are not allowed at the top level") else { return nil }
        return
            "the grader calls \(entryPoint.name) itself; take out what stands outside of functions, or move it into one"
    }

    /// Functions of NumericCore that PyTorch and NumPy have as methods.
    private static let functions: Set = [
        "matmul", "tanh", "sigmoid", "relu", "exp", "log", "sqrt", "softmax", "concatenate", "stack",
    ]

    /// What a name means that is not known here, where that can be told.
    private func meaning(ofUnknown name: String) -> String? {
        if let other = exerciseOfFunction(name) {
            return
                "\(name) is another exercise's, \(other). Each file is compiled by itself: what you need of it has to stand "
                + "in this file too"
        }
        switch name {
        case "np", "numpy", "torch", "nn", "F", "jnp":
            return
                "NumPy and PyTorch are not here; `import NumericCore` has Tensor, matmul, tanh, softmax, stack and the like"
        case "self": return "a function outside of a type has no self"
        default: return nil
        }
    }

    /// A character in a line that cannot be seen, or looks like another.
    private func hiddenCharacter(at number: Int?) -> String? {
        let lines = Submission.lines(of: submission.source)
        guard let number, lines.indices.contains(number - 1) else { return nil }
        return SuspiciousCharacters.note(on: lines[number - 1], number: number)
    }
}

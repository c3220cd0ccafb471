import LessonMarkup

/// The examples of a Swift fence in a task: calls of the exercise's function, each with what it gives in the comment after
/// it.
struct ExampleFence: Sendable {
    /// A piece of the fence that compiles by itself, and the comment behind and below it.
    struct Statement: Sendable, Equatable {
        var code: String
        /// The line in the task's file where it begins.
        var line: Int
        /// The comment's text without its slashes; empty where there is none.
        var comment = ""
        /// The line in the task's file where the comment begins.
        var commentLine: Int
    }

    let statements: [Statement]

    /// Divides a fence into statements.
    ///
    /// - Parameters:
    ///   - text: what stands in the fence.
    ///   - line: the line in the task's file of the first line of `text`.
    init(_ text: String, line first: Int) {
        var statements: [Statement] = []
        var depth = 0
        // Whether a comment line still belongs to the statement above it.
        var isAttached = false
        for (offset, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let (code, comment) = Self.parts(of: text)
            let line = first + offset
            let isBlank = code.allSatisfy(\.isWhitespace)
            if isBlank, comment == nil {
                isAttached = false
            } else if isBlank {
                guard depth == 0, isAttached, let comment else { continue }
                let last = statements.count - 1
                if statements[last].comment.isEmpty { statements[last].commentLine = line }
                statements[last].comment += (statements[last].comment.isEmpty ? "" : "\n") + comment
            } else {
                let goesOn = depth > 0 || code.drop(while: \.isWhitespace).hasPrefix(".")
                if goesOn, !statements.isEmpty {
                    statements[statements.count - 1].code += "\n" + code
                } else {
                    statements.append(Statement(code: code, line: line, commentLine: line))
                }
                depth += code.count { "([{".contains($0) } - code.count { ")]}".contains($0) }
                isAttached = depth <= 0
                if let comment, depth <= 0, !comment.isEmpty {
                    statements[statements.count - 1].comment = comment
                    statements[statements.count - 1].commentLine = line
                }
            }
        }
        self.statements = statements
    }

    /// A line's code, and its comment without slashes and outer blanks.
    private static func parts(of line: Substring) -> (code: String, comment: String?) {
        var isInText = false
        var previous: Character = " "
        for index in line.indices {
            let character = line[index]
            if character == "\"", previous != "\\" { isInText.toggle() }
            if !isInText, character == "/", previous == "/" {
                let comment = line[index...].drop { $0 == "/" }.drop(while: \.isWhitespace)
                let code = line[..<line.index(before: index)]
                return (String(code), String(comment))
            }
            previous = character
        }
        return (String(line), nil)
    }
}

extension ExampleFence.Statement {
    /// Whether it calls a function.
    func calls(_ name: String) -> Bool {
        code.ranges(of: "\(name)(").contains { range in
            guard range.lowerBound > code.startIndex else { return true }
            let before = code[code.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || before == "_" || before == ".")
        }
    }

    /// The code, where it is a call of the function and nothing else.
    func isCall(of name: String) -> Bool {
        let text = code.drop(while: \.isWhitespace)
        guard text.hasPrefix("\(name)(") else { return false }
        var depth = 0
        for (place, character) in zip(text.indices, text) {
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) { depth -= 1 }
            if depth == 0, character == ")" {
                return text[text.index(after: place)...].allSatisfy(\.isWhitespace)
            }
        }
        return false
    }

    /// The names that it gives to what comes after its `=`: one, or those of a tuple; nil where it declares none.
    var declaredNames: [String]? {
        let text = code.drop(while: \.isWhitespace)
        guard let keyword = ["let ", "var "].first(where: text.hasPrefix),
            let equals = text.firstIndex(of: "=")
        else { return nil }
        let pattern = text[..<equals].dropFirst(keyword.count).filter { !$0.isWhitespace }
        guard pattern.hasPrefix("(") else { return [String(pattern.prefix { $0 != ":" })] }
        return pattern.dropFirst().prefix { $0 != ")" }.split(separator: ",").map(String.init)
    }
}

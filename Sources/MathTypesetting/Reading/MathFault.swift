/// Something in a formula that makes no sense, by the token it was found at.
struct MathFault {
    enum Kind {
        case unknownCommand(String)
        case unknownEnvironment(String)
        case openGroup
        case strayClose
        case openFence
        case strayRight
        case strayMiddle
        case openEnvironment(String)
        case strayEnd(String)
        case wrongEnd(begun: String, ended: String)
        case missingArgument(of: String)
        case missingDelimiter(of: String)
        case doubleScript
        case strayColumn
        case strayParameter(Int)
        case dollar
        case tooDeep
    }

    var kind: Kind
    /// Index of the token.
    var place: Int

    /// The most that are kept of one formula.
    static let limit = 100
}

extension MathExpression {
    /// What is wrong with a formula, in the order of its lines; at most some hundred things.
    ///
    /// - Parameter macros: those that hold for the formula, beside those it defines itself.
    package static func problems(in latex: String, macros: MathMacros = MathMacros()) -> [MathProblem] {
        let (located, openWords) = MathLexer.located(latex)
        var problems = openWords.prefix(MathFault.limit).map { words in
            MathProblem(
                .error, line: words.line, message: "`\\\(words.command){` is never closed",
                fix: "Add the brace that closes it")
        }
        let expansion = MacroExpander.expanded(located, macros: macros)
        problems += expansion.problems.prefix(MathFault.limit)
        var parser = MathParser(tokens: expansion.tokens.map(\.token))
        _ = parser.parse()
        let last = located.last?.line ?? 0
        // What opens near the end of words that are never closed is their fault.
        for fault in parser.faults {
            let line =
                expansion.tokens.indices.contains(fault.place) ? expansion.tokens[fault.place].line : last
            problems.append(fault.problem(at: line))
        }
        return problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }

    /// The names of the commands that are known, without backslashes, in no order: what a slip may have meant.
    package static let knownCommands: [String] = MathParser.knownCommands
}

extension MathFault {
    func problem(at line: Int) -> MathProblem {
        func error(_ message: String, _ fix: String) -> MathProblem {
            MathProblem(.error, line: line, message: message, fix: fix)
        }
        switch kind {
        case .unknownCommand(let name):
            var problem = MathProblem(
                .warning, line: line, message: "`\\\(name)` is not known, and is shown as written",
                fix: "Write it otherwise, or define it with \\newcommand")
            problem.unknownCommand = name
            return problem
        case .unknownEnvironment(let name):
            return MathProblem(
                .warning, line: line, message: "`\\begin{\(name)}` is not known, and is shown as written",
                fix: "Use aligned, cases, matrix and its kin, or array")
        case .openGroup: return error("a brace that opens here is never closed", "Add `}`")
        case .strayClose: return error("a `}` closes nothing", "Remove it, or add the `{` before it")
        case .openFence: return error("`\\left` has no `\\right`", "Add `\\right)`, or `\\right.` for none")
        case .strayRight: return error("`\\right` has no `\\left`", "Add `\\left(`, or `\\left.` for none")
        case .strayMiddle:
            return error("`\\middle` stands outside of `\\left` and `\\right`", "Put both around it")
        case .openEnvironment(let name):
            return error("`\\begin{\(name)}` is never ended", "Add `\\end{\(name)}`")
        case .strayEnd(let name):
            return error("`\\end{\(name)}` ends nothing", "Remove it, or add `\\begin{\(name)}` before it")
        case .wrongEnd(let begun, let ended):
            return error(
                "`\\end{\(ended)}` ends what began with `\\begin{\(begun)}`", "Write `\\end{\(begun)}`")
        case .missingArgument(let name):
            let shown = name == "^" || name == "_" ? "`\(name)`" : "`\\\(name)`"
            return error("an argument of \(shown) is missing", "Write it in braces")
        case .missingDelimiter(let name):
            return error(
                "`\\\(name)` has no delimiter after it", "Write `(`, `[`, `|` or `\\{`, or `.` for none")
        case .doubleScript:
            return error(
                "two superscripts or two subscripts follow one another",
                "Put braces around what they belong to")
        case .strayColumn:
            return error("a `&` stands outside of an environment", "Put `aligned` or a matrix around it")
        case .strayParameter(let index):
            return error("`#\(index)` stands outside of a macro", "Remove it")
        case .dollar:
            return MathProblem(
                .warning, line: line, message: "a dollar sign stands within the formula",
                fix: "Remove it: the fence marks the formula already. Write \\$ for the sign itself")
        case .tooDeep:
            return error(
                "it is nested deeper than \(MathParser.depthLimit) levels, and shown without its structure",
                "Split the formula")
        }
    }
}

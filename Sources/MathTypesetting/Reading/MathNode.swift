/// A formula as a tree, before anything is decided about how it looks.
indirect enum MathNode: Equatable, Sendable {
    /// One after another; also a group in braces.
    case row([MathNode])
    case symbol(MathSymbol)
    /// Words: upright, blanks kept.
    case text(String)
    /// A name set upright; `takesLimits` when its subscript belongs under it: max, lim, arg min.
    case function(String, takesLimits: Bool)
    case styled(MathAlphabet, MathNode)
    case accent(MathAccent, MathNode)
    case fraction(MathNode, MathNode)
    case binomial(MathNode, MathNode)
    case root(index: MathNode?, MathNode)
    case scripts(base: MathNode, primes: Int, sub: MathNode?, sup: MathNode?)
    /// Something under and over a base, whatever the base is: `\underset`, `\xrightarrow`, `\sum\limits`.
    case limits(base: MathNode, below: MathNode?, above: MathNode?)
    /// A brace over or under a term; its label is a script of it.
    case brace(isOver: Bool, MathNode)
    /// An arrow as long as what stands over it.
    case stretchy(MathSymbol)
    /// With a frame around it.
    case boxed(MathNode)
    /// As wide as what it holds, and empty.
    case phantom(MathNode)
    case fenced(left: String, MathNode, right: String)
    /// A delimiter as tall as those of the fence it stands in: `\middle`.
    case middle(String)
    case grid(MathGrid)
    /// Blanks that the author asked for.
    case space(Int)
    /// `\\` outside a grid.
    case lineBreak
    /// A command that is not known, as written, with the groups that follow it.
    case unknown(String, [MathNode])

    static let empty = MathNode.row([])

    /// The only node of a row, however often it is wrapped.
    var unwrapped: MathNode {
        var node = self
        while case .row(let nodes) = node, nodes.count == 1 { node = nodes[0] }
        return node
    }
}

/// A character with its role in a formula, which decides the spacing around it.
struct MathSymbol: Equatable, Sendable {
    enum Role: Equatable, Sendable {
        case ordinary, number, large, binary, relation, open, close, punctuation, slash
        /// Binds to what follows: ∂, ∇, ¬, ∀.
        case prefix
        /// Stands between factors like a word: …
        case word
    }

    var text: String
    var role: Role
    var ascii: String

    init(_ text: String, _ role: Role, ascii: String? = nil) {
        self.text = text
        self.role = role
        self.ascii = ascii ?? text
    }
}

/// A mark over a letter.
struct MathAccent: Equatable, Sendable {
    /// What the mark is called where it cannot be drawn: `hat(x + y)`.
    var name: String
    var combining: Unicode.Scalar

    static let all: [String: MathAccent] = [
        "hat": .init(name: "hat", combining: "\u{302}"), "widehat": .init(name: "hat", combining: "\u{302}"),
        "tilde": .init(name: "tilde", combining: "\u{303}"),
        "widetilde": .init(name: "tilde", combining: "\u{303}"),
        "bar": .init(name: "bar", combining: "\u{304}"), "overline": .init(name: "bar", combining: "\u{304}"),
        "vec": .init(name: "vec", combining: "\u{20D7}"),
        "overrightarrow": .init(name: "vec", combining: "\u{20D7}"),
        "overleftarrow": .init(name: "larr", combining: "\u{20D6}"),
        "dot": .init(name: "dot", combining: "\u{307}"), "ddot": .init(name: "ddot", combining: "\u{308}"),
        "check": .init(name: "check", combining: "\u{30C}"),
        "breve": .init(name: "breve", combining: "\u{306}"),
        "acute": .init(name: "acute", combining: "\u{301}"),
        "grave": .init(name: "grave", combining: "\u{300}"),
        "mathring": .init(name: "ring", combining: "\u{30A}"),
        "underline": .init(name: "underline", combining: "\u{332}"),
        "underbar": .init(name: "underline", combining: "\u{332}"),
        "dddot": .init(name: "dddot", combining: "\u{20DB}"),
        "widecheck": .init(name: "check", combining: "\u{30C}"),
        "overlinesegment": .init(name: "bar", combining: "\u{304}"),
        "underlinesegment": .init(name: "underline", combining: "\u{332}"),
        "overleftrightarrow": .init(name: "lrarr", combining: "\u{20E1}"),
    ]
}

/// Rows and columns: a matrix, cases, aligned lines.
struct MathGrid: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// With its own delimiters.
        case matrix(left: String, right: String)
        /// Without delimiters, which may stand around it.
        case bare
        case cases
        /// With the brace on the right.
        case rightCases
        /// Equations, one a row.
        case lines
        /// Short lines under a sum.
        case stack
    }

    var kind: Kind
    var rows: [[MathNode]]
    /// The columns of an `array` as its author named them: `l`, `c`, `r` and `|` for a rule.
    var columns = ""
    /// Rows with a rule above them; the number of rows stands for a rule below the last.
    var rules: Set<Int> = []

    /// The cells of a row as one line, equations that stand beside one another kept apart.
    func equation(_ row: [MathNode]) -> [MathNode] {
        row.enumerated().flatMap { column, cell -> [MathNode] in
            let nodes = if case .row(let nodes) = cell { nodes } else { [cell] }
            return (column > 1 && column % 2 == 0 ? [.space(2)] : []) + nodes
        }
    }

    /// The kind of an environment by its name.
    static func kind(of environment: String) -> Kind? {
        let name = environment.last == "*" ? String(environment.dropLast()) : environment
        return switch name {
        case "pmatrix": .matrix(left: "(", right: ")")
        case "bmatrix": .matrix(left: "[", right: "]")
        case "Bmatrix": .matrix(left: "{", right: "}")
        case "vmatrix": .matrix(left: "|", right: "|")
        case "Vmatrix": .matrix(left: "‖", right: "‖")
        case "matrix", "smallmatrix", "array", "darray": .bare
        case "cases", "dcases": .cases
        case "rcases", "drcases": .rightCases
        case "aligned", "align", "alignat", "alignedat", "gather", "gathered", "split", "equation",
            "multline", "multlined", "eqnarray", "displaymath", "math", "subequations":
            .lines
        default: nil
        }
    }
}

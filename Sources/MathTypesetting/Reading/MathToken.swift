/// A piece of LaTeX source.
enum MathToken: Equatable {
    /// A control word or symbol without its backslash: `frac`, `,`, `{`.
    case command(String)
    /// A command as it was before macros gave its name another meaning: what `\let` has kept.
    case original(String)
    case character(Character)
    case open
    case close
    case superscript
    case `subscript`
    /// `&`
    case column
    /// `\\`
    case row
    /// `#1` in the body of a macro.
    case parameter(Int)
    /// White space. It means nothing in maths and is kept only until macros are expanded, whose arguments
    /// may turn out to be words.
    case blank
    /// The argument of a command that takes words, not maths: `\text{if }`.
    case words(command: String, String)

    /// How the author wrote it.
    var source: String {
        switch self {
        case .command(let name), .original(let name): "\\" + name
        case .character(let character): String(character)
        case .open: "{"
        case .close: "}"
        case .superscript: "^"
        case .subscript: "_"
        case .column: "&"
        case .row: "\\\\"
        case .parameter(let index): "#\(index)"
        case .blank: " "
        case .words(let command, let text): "\\\(command){\(text)}"
        }
    }
}

/// A token and the line of the source it stands on, counted from 0.
struct LocatedToken: Equatable {
    var token: MathToken
    var line: Int
}

/// Puts the atoms of one row side by side.
struct OneLineRow {
    private let atoms: [OneLineAtom]
    /// Whether the row is a script, which has no blanks around signs.
    private let isTight: Bool
    private var text = ""
    /// The atoms set so far, as they were set.
    private var parts: [OneLineAtom] = []
    /// Blanks that the author asked for before the next atom.
    private var wanted = 0
    private var places: [Place] = []

    /// Where an atom of a row went.
    struct Place {
        /// Which of the atoms it is.
        var index: Int
        /// Blanks before it.
        var blanks: Int
        /// What it was taken for: a minus may be a sign.
        var kind: OneLineAtom.Kind
    }

    static func joined(_ atoms: [OneLineAtom], isTight: Bool) -> OneLineAtom {
        var row = OneLineRow(atoms: atoms, isTight: isTight)
        return row.join()
    }

    /// The places of atoms of which some may be drawn over several lines, and the row as one atom, whose
    /// text counts only when none is. The text of such a drawing is ``OneLineAtom/drawing``.
    static func arranged(
        _ atoms: [OneLineAtom], isTight: Bool
    ) -> (places: [Place], summary: OneLineAtom) {
        var row = OneLineRow(atoms: atoms, isTight: isTight)
        let summary = row.join()
        return (row.places, summary)
    }

    private init(atoms: [OneLineAtom], isTight: Bool) {
        self.atoms = atoms
        self.isTight = isTight
    }

    private mutating func join() -> OneLineAtom {
        for (index, atom) in atoms.enumerated() {
            var atom = atom
            switch atom.kind {
            case .space(let count):
                if !isTight || count > 1 { wanted = max(wanted, count) }
                continue
            case .word:
                if atom.text.first == " " { wanted = max(wanted, 1) }
                let hasBlankAfter = atom.text.last == " "
                atom.text = Self.trimmed(atom.text)
                guard !atom.text.isEmpty else { continue }
                append(atom, at: index)
                wanted = hasBlankAfter ? 1 : 0
                continue
            case .binary:
                if OneLineAtom.isSign(after: parts.last) { atom.kind = .prefix }
            case .fraction:
                if needsParentheses(at: index) { atom = atom.parenthesized }
            default: break
            }
            append(atom, at: index)
        }
        if wanted > 0, !text.isEmpty, !isTight { text += " " }
        if !parts.isEmpty, parts.allSatisfy({ $0.kind == .function }) {
            return OneLineAtom(text, .function)
        }
        return OneLineAtom(
            text, parts.count == 1 ? parts[0].kind : .ordinary, strength: strength,
            hasScripts: parts.contains { $0.hasScripts })
    }

    private mutating func append(_ atom: OneLineAtom, at index: Int) {
        var blanks = 0
        if let previous = parts.last {
            blanks = max(wanted, OneLineAtom.blanks(between: previous, and: atom, isTight: isTight))
            if atom.kind == .punctuation || text.last == " " || atom.text.first == " " { blanks = 0 }
            text += String(repeating: " ", count: blanks)
        } else if wanted > 0, !isTight {
            blanks = 1
            text += " "
        }
        text += atom.text
        parts.append(atom)
        places.append(Place(index: index, blanks: blanks, kind: atom.kind))
        wanted = 0
    }

    static func trimmed(_ text: String) -> String {
        guard text.first == " " || text.last == " " else { return text }
        var slice = text[...]
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }

    /// A fraction among factors: (1/T) ∑ xₜ, (∂L/∂h) (∂h/∂W).
    private func needsParentheses(at index: Int) -> Bool {
        if atoms[index].text == OneLineAtom.drawing { return false }
        let next = atoms[(index + 1)...].first { if case .space = $0.kind { false } else { true } }
        if let next, next.isFactor || next.kind == .slash { return true }
        switch parts.last?.kind {
        case .function, .slash, .fraction: return true
        case .prefix: return parts.last?.text == "∂" || parts.last?.text == "∇"
        case .fenced: return index > 0 && atoms[index - 1].kind == .fraction
        default: return false
        }
    }

    // MARK: Strength

    private var strength: OneLineAtom.Strength {
        guard let first = parts.first else { return .atom }
        if parts.count == 1 { return first.strength }
        if first.kind == .open, closesAtEnd(from: 0) { return .atom }
        // f(x), tanh(x), p(y|x) hold together, and so do ∂L and dx.
        let isName = [.function, .ordinary, .word].contains(first.kind)
        if isName, parts[1].kind == .open, closesAtEnd(from: 1) { return .atom }
        if parts.count == 2 {
            let isCall = isName && parts[1].kind == .fenced
            let isDifferential = first.text == "d" && parts[1].kind == .ordinary
            if isCall || isDifferential || first.kind == .prefix && !isSign(first) { return .atom }
        }
        var strength = isSign(first) ? OneLineAtom.Strength.sum : .product
        var depth = 0
        for part in parts {
            switch part.kind {
            case .open: depth += 1
            case .close where isDelimiter(part): depth -= 1
            case .binary, .relation, .punctuation, .lineBreak:
                if depth <= 0 { return .sum }
            case .function, .large:
                if depth <= 0 { strength = min(strength, .application) }
            case .slash, .fraction:
                if depth <= 0 { strength = min(strength, .quotient) }
            default: break
            }
        }
        return strength
    }

    private func isSign(_ atom: OneLineAtom) -> Bool {
        atom.kind == .prefix && ["−", "-", "+", "±", "∓", "+-", "-+"].contains(atom.text)
    }

    /// `!` and `%` close nothing.
    private func isDelimiter(_ atom: OneLineAtom) -> Bool {
        atom.kind == .close && ")]}|‖⟩⌋⌉>".contains(atom.text.first ?? " ")
    }

    /// Whether the delimiter that opens at `start` closes at the end.
    private func closesAtEnd(from start: Int) -> Bool {
        var depth = 0
        for index in start..<parts.count {
            if parts[index].kind == .open { depth += 1 }
            if isDelimiter(parts[index]) { depth -= 1 }
            if depth == 0 { return index == parts.count - 1 }
        }
        return false
    }
}

/// The symbols of LaTeX by the names of their commands.
enum MathSymbolTable {
    /// The symbol for a command's name without the backslash.
    static func symbol(named name: String) -> MathSymbol? { byName[name] }

    /// The symbol for a character of the source.
    static func symbol(for character: Character) -> MathSymbol {
        switch character {
        case "-": return minus
        case "*": return MathSymbol("*", .binary)
        case "+": return MathSymbol("+", .binary)
        case "=", "<", ">": return MathSymbol(String(character), .relation)
        case "(", "[": return MathSymbol(String(character), .open)
        case ")", "]", "!", "?": return MathSymbol(String(character), .close)
        case ",", ";": return MathSymbol(String(character), .punctuation)
        case "/": return MathSymbol("/", .slash)
        // Several commands share these characters.
        case "|": return MathSymbol("|", .ordinary)
        case "‖": return MathSymbol("‖", .ordinary, ascii: "||")
        default: break
        }
        // Letters and digits, most of a formula, stand in no table.
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        if !isPlain, let known = byText[String(character)] { return known }
        return MathSymbol(String(character), character.isNumber ? .number : .ordinary)
    }

    /// A typographic minus; a hyphen is too short beside a plus sign.
    static let minus = MathSymbol("−", .binary, ascii: "-")

    /// Operators named by words, set upright with a blank before their argument.
    static let functions: Set<String> = [
        "arccos", "arcsin", "arctan", "arg", "argmax", "argmin", "cos", "cosh", "cot", "coth", "csc", "deg",
        "det", "dim", "exp", "gcd", "hom", "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log", "max",
        "min",
        "Pr", "sec", "sin", "sinh", "sup", "tan", "tanh",
    ]

    private static let byName: [String: MathSymbol] = {
        var table: [String: MathSymbol] = [:]
        for (role, names) in tables {
            for line in names.utf8.split(separator: UInt8(ascii: "\n")) {
                let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map {
                    String(Substring($0))
                }
                table[fields[0]] = MathSymbol(
                    fields[1], role, ascii: fields.count > 2 ? fields[2] : fields[0])
            }
        }
        for (name, symbol) in escaped { table[name] = symbol }
        return table
    }()

    private static let byText: [String: MathSymbol] = {
        // Several names share a symbol; the shortest reads best in ASCII.
        var table: [String: MathSymbol] = [:]
        for symbol in byName.values {
            let (length, ascii) = (symbol.ascii.utf8.count, symbol.ascii)
            if let other = table[symbol.text], (other.ascii.utf8.count, other.ascii) <= (length, ascii) {
                continue
            }
            table[symbol.text] = symbol
        }
        return table
    }()

    private static let escaped: [String: MathSymbol] = [
        "{": MathSymbol("{", .open), "}": MathSymbol("}", .close),
        "|": MathSymbol("‖", .ordinary, ascii: "||"),
        "%": MathSymbol("%", .close), "&": MathSymbol("&", .ordinary), "$": MathSymbol("$", .ordinary),
        "#": MathSymbol("#", .ordinary), "_": MathSymbol("_", .ordinary),
    ]

    /// One symbol a line: name, character, and what stands for it in ASCII when that is not the name.
    private static let tables: [(MathSymbol.Role, String)] = [
        (.ordinary, ordinary), (.prefix, prefix), (.large, large), (.binary, binary), (.relation, relation),
        (.open, open), (.close, close), (.punctuation, "colon : :"), (.word, words),
    ]

    private static let ordinary = """
        alpha α
        beta β
        gamma γ
        delta δ
        epsilon ϵ
        varepsilon ε epsilon
        zeta ζ
        eta η
        theta θ
        vartheta ϑ theta
        iota ι
        kappa κ
        lambda λ
        mu μ
        nu ν
        xi ξ
        omicron ο
        pi π
        varpi ϖ pi
        rho ρ
        varrho ϱ rho
        sigma σ
        varsigma ς sigma
        tau τ
        upsilon υ
        phi ϕ
        varphi φ phi
        chi χ
        psi ψ
        omega ω
        Gamma Γ
        Theta Θ
        Lambda Λ
        Xi Ξ
        Pi Π
        Sigma Σ
        Upsilon Υ
        Phi Φ
        Psi Ψ
        Omega Ω
        ell ℓ l
        hbar ℏ
        imath ı i
        jmath ȷ j
        Re ℜ
        Im ℑ
        aleph ℵ
        infty ∞ inf
        emptyset ∅ {}
        varnothing ∅ {}
        top ⊤ T
        bot ⊥
        prime ′ '
        dagger † +
        degree ° deg
        angle ∠
        square □
        blacksquare ■
        checkmark ✓
        star ⋆ *
        bullet • *
        vert | |
        Vert ‖ ||
        backslash \\ \\
        copyright © (c)
        pounds £ GBP
        S § S
        """

    private static let prefix = """
        partial ∂ d
        nabla ∇ grad
        Delta Δ
        neg ¬ not
        lnot ¬ not
        forall ∀
        exists ∃
        nexists ∄ not exists
        """

    private static let large = """
        sum ∑
        prod ∏
        coprod ∐
        int ∫
        iint ∬
        iiint ∭
        oint ∮
        bigcup ⋃ union
        bigcap ⋂ intersection
        bigoplus ⨁ (+)
        bigotimes ⨂ (x)
        bigodot ⨀ (*)
        bigvee ⋁ or
        bigwedge ⋀ and
        """

    private static let binary = """
        pm ± +-
        mp ∓ -+
        times × x
        div ÷ /
        cdot · *
        circ ∘ o
        ast ∗ *
        odot ⊙ (*)
        oplus ⊕ (+)
        ominus ⊖ (-)
        otimes ⊗ (x)
        oslash ⊘ (/)
        cup ∪ union
        cap ∩ intersect
        setminus ∖ \\
        wedge ∧ and
        land ∧ and
        vee ∨ or
        lor ∨ or
        bmod mod mod
        """

    private static let relation = """
        le ≤ <=
        leq ≤ <=
        leqslant ≤ <=
        ge ≥ >=
        geq ≥ >=
        geqslant ≥ >=
        ne ≠ !=
        neq ≠ !=
        lt < <
        gt > >
        ll ≪ <<
        gg ≫ >>
        equiv ≡ ==
        approx ≈ ~~
        sim ∼ ~
        simeq ≃ ~=
        cong ≅ ~=
        propto ∝ ~
        triangleq ≜ :=
        coloneqq ≔ :=
        doteq ≐ =
        in ∈
        notin ∉ not in
        ni ∋
        subset ⊂
        subseteq ⊆
        supset ⊃
        supseteq ⊇
        mid | |
        parallel ∥ ||
        perp ⊥
        vdash ⊢ |-
        models ⊨ |=
        to → ->
        rightarrow → ->
        longrightarrow ⟶ ->
        leftarrow ← <-
        gets ← <-
        longleftarrow ⟵ <-
        leftrightarrow ↔ <->
        Rightarrow ⇒ =>
        implies ⟹ =>
        Longrightarrow ⟹ =>
        Leftarrow ⇐ <=
        Leftrightarrow ⇔ <=>
        iff ⟺ <=>
        mapsto ↦ |->
        longmapsto ⟼ |->
        hookrightarrow ↪ ->
        uparrow ↑ up
        downarrow ↓ down
        nearrow ↗ up
        searrow ↘ down
        prec ≺
        succ ≻
        preceq ⪯
        succeq ⪰
        """

    private static let open = """
        langle ⟨ <
        lvert | |
        lVert ‖ ||
        lfloor ⌊ floor(
        lceil ⌈ ceil(
        lbrace { {
        lbrack [ [
        lparen ( (
        """

    private static let close = """
        rangle ⟩ >
        rvert | |
        rVert ‖ ||
        rfloor ⌋ )
        rceil ⌉ )
        rbrace } }
        rbrack ] ]
        rparen ) )
        """

    private static let words = """
        ldots … ...
        dots … ...
        dotsc … ...
        cdots ⋯ ...
        dotsb ⋯ ...
        vdots ⋮ ...
        ddots ⋱ ...
        therefore ∴
        because ∵
        """
}

/// The names, one symbol a line: name, character, and what stands for it in ASCII when that is not the name.
extension MathSymbolTable {
    static let ordinary = """
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
        varkappa ϰ kappa
        digamma ϝ
        Alpha Α A
        Beta Β B
        Epsilon Ε E
        Zeta Ζ Z
        Eta Η H
        Iota Ι I
        Kappa Κ K
        Mu Μ M
        Nu Ν N
        Omicron Ο O
        Rho Ρ P
        Tau Τ T
        Chi Χ X
        varGamma Γ Gamma
        varDelta Δ Delta
        varTheta Θ Theta
        varLambda Λ Lambda
        varXi Ξ Xi
        varPi Π Pi
        varSigma Σ Sigma
        varUpsilon Υ Upsilon
        varPhi Φ Phi
        varPsi Ψ Psi
        varOmega Ω Omega
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
        beth ℶ
        gimel ℷ
        wp ℘ p
        mho ℧
        hslash ℏ hbar
        eth ð
        complement ∁
        R ℝ
        reals ℝ R
        Reals ℝ R
        N ℕ
        natnums ℕ N
        Z ℤ
        Complex ℂ C
        cnums ℂ C
        empty ∅ {}
        infin ∞ inf
        dag † +
        ddagger ‡ ++
        ddag ‡ ++
        diamond ⋄ <>
        Diamond ◇ <>
        lozenge ◊ <>
        Box □
        triangle △
        triangledown ▽
        bigstar ★ *
        clubsuit ♣
        diamondsuit ♢
        heartsuit ♡
        spadesuit ♠
        flat ♭
        natural ♮
        sharp ♯ #
        measuredangle ∡
        sphericalangle ∢
        backprime ‵ `
        surd √ sqrt
        euro € EUR
        yen ¥ JPY
        P ¶ P
        mathellipsis … ...
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

    static let prefix = """
        partial ∂ d
        nabla ∇ grad
        Delta Δ
        neg ¬ not
        lnot ¬ not
        forall ∀
        exists ∃
        nexists ∄ not exists
        """

    static let large = """
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
        bigsqcup ⨆ union
        biguplus ⨄ union
        intop ∫ int
        oiint ∯ oiint
        bigvee ⋁ or
        bigwedge ⋀ and
        """

    static let binary = """
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
        cdotp · *
        sdot · *
        centerdot · *
        diamond ⋄ <>
        bigcirc ◯ O
        amalg ⨿
        wr ≀
        uplus ⊎ union
        sqcap ⊓
        sqcup ⊔
        ltimes ⋉
        rtimes ⋊
        bowtie ⋈
        Join ⋈
        boxplus ⊞ [+]
        boxminus ⊟ [-]
        boxtimes ⊠ [x]
        boxdot ⊡ [.]
        circledast ⊛ (*)
        circledcirc ⊚ (o)
        barwedge ⊼ nand
        veebar ⊻ xor
        dotplus ∔ +
        smallsetminus ∖ \\
        plusmn ± +-
        triangleleft ◁
        triangleright ▷
        cup ∪ union
        cap ∩ intersect
        setminus ∖ \\
        wedge ∧ and
        land ∧ and
        vee ∨ or
        lor ∨ or
        bmod mod mod
        """

    static let relation = """
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
        swarrow ↙ down
        nwarrow ↖ up
        updownarrow ↕ <->
        Uparrow ⇑ up
        Downarrow ⇓ down
        Longleftarrow ⟸ <=
        longleftrightarrow ⟷ <->
        Longleftrightarrow ⟺ <=>
        impliedby ⟸ <=
        hookleftarrow ↩ <-
        rightharpoonup ⇀ ->
        rightharpoondown ⇁ ->
        leftharpoonup ↼ <-
        leftharpoondown ↽ <-
        rightleftharpoons ⇌ <->
        leftrightarrows ⇆ <->
        rightrightarrows ⇉ ->
        rightarrowtail ↣ ->
        twoheadrightarrow ↠ ->
        twoheadleftarrow ↞ <-
        rightsquigarrow ⇝ ~>
        leadsto ⇝ ~>
        dashrightarrow ⇢ ->
        multimap ⊸ -o
        nrightarrow ↛ -/->
        nRightarrow ⇏ =/=>
        rarr → ->
        larr ← <-
        harr ↔ <->
        lrarr ↔ <->
        Rarr ⇒ =>
        Larr ⇐ <=
        Harr ⇔ <=>
        isin ∈ in
        eq = =
        approxeq ≊ ~~
        thickapprox ≈ ~~
        thicksim ∼ ~
        asymp ≍ ~
        eqsim ≂ ~
        backsim ∽ ~
        bumpeq ≏ ==
        circeq ≗ =
        eqcirc ≖ =
        Doteq ≑ =
        geqq ≧ >=
        leqq ≦ <=
        ggg ⋙ >>>
        lll ⋘ <<<
        gtrsim ≳ >~
        lesssim ≲ <~
        gtrapprox ⪆ >~
        lessapprox ⪅ <~
        lessgtr ≶ <>
        gtrless ≷ ><
        nless ≮ not <
        ngtr ≯ not >
        nleq ≰ not <=
        ngeq ≱ not >=
        nsim ≁ not ~
        ncong ≇ not ~=
        nmid ∤ not |
        nparallel ∦ not ||
        varpropto ∝ ~
        dashv ⊣ -|
        Vdash ⊩ ||-
        vDash ⊨ |=
        sqsubset ⊏
        sqsupset ⊐
        sqsubseteq ⊑
        sqsupseteq ⊒
        subsetneq ⊊
        supsetneq ⊋
        nsubseteq ⊈ not subseteq
        nsupseteq ⊉ not supseteq
        trianglelefteq ⊴
        trianglerighteq ⊵
        coloncolon ∷ ::
        dblcolon ∷ ::
        ratio ∶ :
        vcentcolon ∶ :
        Coloneqq ⩴ ::=
        colonequals ≔ :=
        eqqcolon ≕ =:
        restriction ↾ |
        smile ⌣
        frown ⌢
        prec ≺
        succ ≻
        preceq ⪯
        succeq ⪰
        """

    static let open = """
        lang ⟨ <
        langle ⟨ <
        llbracket ⟦ [[
        lBrace ⦃ {|
        ulcorner ⌜ [
        llcorner ⌞ [
        lgroup ⟮ (
        lvert | |
        lVert ‖ ||
        lfloor ⌊ floor(
        lceil ⌈ ceil(
        lbrace { {
        lbrack [ [
        lparen ( (
        """

    static let close = """
        rang ⟩ >
        rangle ⟩ >
        rrbracket ⟧ ]]
        rBrace ⦄ |}
        urcorner ⌝ ]
        lrcorner ⌟ ]
        rgroup ⟯ )
        rvert | |
        rVert ‖ ||
        rfloor ⌋ )
        rceil ⌉ )
        rbrace } }
        rbrack ] ]
        rparen ) )
        """

    static let words = """
        ldots … ...
        dots … ...
        dotsc … ...
        dotso … ...
        dotsi ⋯ ...
        dotsm ⋯ ...
        ldotp . .
        iddots ⋰ ...
        cdots ⋯ ...
        dotsb ⋯ ...
        vdots ⋮ ...
        ddots ⋱ ...
        therefore ∴
        because ∵
        """
}

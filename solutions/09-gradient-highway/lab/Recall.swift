import NumericCore

/// Sequences that begin with one of four tokens, go on with noise, and end with a cue: which token was it?
struct Recall {
    /// How many tokens there are to remember.
    static let tokens = 4
    /// What the tokens are called.
    static let names = ["A", "B", "C", "D"]
    /// The tokens, the cue, and three kinds of noise.
    static let kinds = 8

    /// One-hot inputs [B, gap + 2, kinds].
    let inputs: Tensor
    /// The token of each sequence [B].
    let targets: [Int]

    /// Sequences drawn at random, with `gap` steps of noise between token and cue.
    init(count: Int, gap: Int, using random: inout SeededRandom) {
        self.init(count: count, gap: gap, using: &random) { random in
            Int.random(in: 0..<Self.tokens, using: &random)
        }
    }

    /// Sequences of one token, their noise drawn at random.
    init(token: Int, count: Int, gap: Int, using random: inout SeededRandom) {
        self.init(count: count, gap: gap, using: &random) { _ in token }
    }

    private init(
        count: Int, gap: Int, using random: inout SeededRandom, token draw: (inout SeededRandom) -> Int
    ) {
        let length = gap + 2
        var inputs = [Float](repeating: 0, count: count * length * Self.kinds)
        var targets: [Int] = []
        for row in 0..<count {
            let token = draw(&random)
            targets.append(token)
            for step in 0..<length {
                let kind =
                    step == 0
                    ? token
                    : step == length - 1
                        ? Self.tokens : Int.random(in: (Self.tokens + 1)..<Self.kinds, using: &random)
                inputs[(row * length + step) * Self.kinds + kind] = 1
            }
        }
        self.inputs = Tensor(shape: [count, length, Self.kinds], inputs)
        self.targets = targets
    }
}

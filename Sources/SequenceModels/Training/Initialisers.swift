import NumericCore

extension Tensor {
    /// Uniform within ±√(6 / (in + out)), for weights [out, in].
    ///
    /// Glorot and Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
    package init(xavier shape: [Int], using random: inout SeededRandom) {
        require(shape.count == 2, "Xavier's start is for weights [out, in], not \(shape)")
        let bound = (6 / Float(Swift.max(shape[0] + shape[1], 1))).squareRoot()
        self.init(uniform: shape, in: -bound...bound, using: &random)
    }

    /// A matrix [M, N] whose rows, or columns if there are more rows, are at right angles and of length `gain`.
    ///
    /// Such a matrix neither stretches nor shrinks a state (Saxe, McClelland and Ganguli 2014, "Exact
    /// solutions to the nonlinear dynamics of learning in deep linear neural networks"). Made from normal
    /// numbers by Gram and Schmidt's process, run twice for accuracy.
    package init(orthogonal shape: [Int], gain: Float = 1, using random: inout SeededRandom) {
        require(shape.count == 2, "an orthogonal start is for a matrix, not \(shape)")
        let (count, length) = (Swift.min(shape[0], shape[1]), Swift.max(shape[0], shape[1]))
        var vectors: [[Double]] = []
        while vectors.count < count {
            // Too little is left of a vector that lay among the others: draw again.
            let vector = (0..<length).map { _ in Double(random.normal()) }
            if let unit = Self.unit(vector, atRightAnglesTo: vectors) { vectors.append(unit) }
        }
        let rows = Tensor(shape: [count, length], vectors.flatMap { $0.map { Float($0) * gain } })
        self = shape[0] <= shape[1] ? rows : rows.transposed()
    }

    /// The rows of a matrix made to stand at right angles and to have the length `gain`, in row order: the
    /// first keeps its direction, each other one loses what it shares with those before.
    ///
    /// - Returns: [M, N]; nil where a row lies among those before it, as always when M > N.
    package func orthogonalisingRows(gain: Float = 1) -> Tensor? {
        require(rank == 2, "rows are of a matrix, not of shape \(shape)")
        var vectors: [[Double]] = []
        for row in 0..<shape[0] {
            let vector = slice(axis: 0, at: row).scalars.map { Double($0) }
            guard let unit = Self.unit(vector, atRightAnglesTo: vectors) else { return nil }
            vectors.append(unit)
        }
        return Tensor(shape: shape, vectors.flatMap { $0.map { Float($0) * gain } })
    }

    /// What a vector does not share with vectors of length 1 that stand at right angles, at length 1; nil where
    /// nothing but rounding is left.
    private static func unit(_ vector: [Double], atRightAnglesTo others: [[Double]]) -> [Double]? {
        func length(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        var rest = vector
        for _ in 0..<2 {
            for other in others {
                let share = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 }
                for index in rest.indices { rest[index] -= share * other[index] }
            }
        }
        let left = length(rest)
        return left > 1e-6 * length(vector) ? rest.map { $0 / left } : nil
    }

    /// `blocks` orthogonal [H, H] matrices below one another: a start for the state's weights of a gated cell.
    package init(orthogonalBlocks blocks: Int, size: Int, using random: inout SeededRandom) {
        self = concatenate(
            (0..<blocks).map { _ in Tensor(orthogonal: [size, size], using: &random) }, axis: 0)
    }

    /// `blocks` Xavier [H, D] matrices below one another.
    package init(xavierBlocks blocks: Int, rows: Int, columns: Int, using random: inout SeededRandom) {
        self = concatenate(
            (0..<blocks).map { _ in Tensor(xavier: [rows, columns], using: &random) }, axis: 0)
    }
}

extension RNNCell {
    /// A fresh cell: Xavier for the input, orthogonal for the state, no bias.
    package init(
        inputSize: Int, hiddenSize: Int, activation: Activation = .tanh, using random: inout SeededRandom
    ) {
        self.init(
            inputWeights: Tensor(xavier: [hiddenSize, inputSize], using: &random),
            hiddenWeights: Tensor(orthogonal: [hiddenSize, hiddenSize], using: &random),
            bias: Tensor(zeros: [hiddenSize]), activation: activation)
    }
}

extension LSTMCell {
    /// A fresh cell: Xavier for the input, orthogonal for the state, no bias but the forget gate's.
    ///
    /// A forget bias of 1 lets a fresh cell remember (Jozefowicz, Zaremba and Sutskever 2015, "An empirical
    /// exploration of recurrent network architectures").
    package init(
        inputSize: Int, hiddenSize: Int, forgetBias: Float = 1, using random: inout SeededRandom
    ) {
        let bias = (0..<(4 * hiddenSize)).map { $0 / hiddenSize == 1 ? forgetBias : 0 }
        self.init(
            inputWeights: Tensor(xavierBlocks: 4, rows: hiddenSize, columns: inputSize, using: &random),
            hiddenWeights: Tensor(orthogonalBlocks: 4, size: hiddenSize, using: &random),
            bias: Tensor(bias))
    }

    /// Two biases [4H] whose forget quarters add up to `value`; the other quarters stay.
    ///
    /// Gers, Schmidhuber and Cummins 2000, "Learning to forget". PyTorch keeps two biases and adds them, so
    /// that setting each to 1 makes a forget bias of 2: here the first has all of it.
    package static func biases(
        _ inputBias: Tensor, _ hiddenBias: Tensor, withForgetBias value: Float
    ) -> (inputBias: Tensor, hiddenBias: Tensor) {
        let size = inputBias.count / 4
        require(
            inputBias.shape == [4 * size] && hiddenBias.shape == inputBias.shape,
            "biases of shapes \(inputBias.shape) and \(hiddenBias.shape) where [4H] was expected")
        var (first, second) = (inputBias, hiddenBias)
        for unit in size..<(2 * size) { (first[unit], second[unit]) = (value, 0) }
        return (first, second)
    }
}

extension GRUCell {
    /// A fresh cell: Xavier for the input, orthogonal for the state, no bias but, if wanted, the update gate's.
    ///
    /// - Parameter keepBias: how far the update gate starts on the side of keeping the old state.
    package init(
        inputSize: Int, hiddenSize: Int, keepBias: Float = 0, update: UpdateConvention = .keepsOld,
        reset: ResetPlacement = .afterProduct, using random: inout SeededRandom
    ) {
        let sign: Float = update == .keepsOld ? 1 : -1
        let bias = (0..<(3 * hiddenSize)).map { $0 / hiddenSize == 1 ? sign * keepBias : 0 }
        self.init(
            inputWeights: Tensor(xavierBlocks: 3, rows: hiddenSize, columns: inputSize, using: &random),
            hiddenWeights: Tensor(orthogonalBlocks: 3, size: hiddenSize, using: &random),
            inputBias: Tensor(bias), hiddenBias: Tensor(zeros: [3 * hiddenSize]), update: update,
            reset: reset)
    }
}

extension Linear {
    /// A fresh layer: Xavier and no bias.
    package init(inputSize: Int, outputSize: Int, using random: inout SeededRandom) {
        self.init(weight: Tensor(xavier: [outputSize, inputSize], using: &random))
    }
}

extension Embedding {
    /// A fresh table of normal numbers.
    package init(
        vocabularySize: Int, size: Int, standardDeviation: Float = 1, using random: inout SeededRandom
    ) {
        self.init(
            weight: Tensor(
                normal: [vocabularySize, size], standardDeviation: standardDeviation, using: &random))
    }
}

extension AdditiveScore {
    /// A fresh score with A hidden units.
    package init(querySize: Int, keySize: Int, size: Int, using random: inout SeededRandom) {
        self.init(
            queryWeight: Tensor(xavier: [size, querySize], using: &random),
            keyWeight: Tensor(xavier: [size, keySize], using: &random),
            vector: Tensor(xavier: [1, size], using: &random).reshaped([size]))
    }
}

extension TransformerBlock {
    /// A fresh block of E numbers a step, h heads and F numbers inside.
    package init(
        size: Int, headCount: Int, innerSize: Int, placement: NormPlacement = .before,
        using random: inout SeededRandom
    ) {
        self.init(
            attention: MultiHeadSelfAttention(
                inputProjection: Linear(
                    weight: Tensor(xavierBlocks: 3, rows: size, columns: size, using: &random)),
                outputProjection: Linear(inputSize: size, outputSize: size, using: &random),
                headCount: headCount),
            feedForward: FeedForward(
                first: Linear(inputSize: size, outputSize: innerSize, using: &random),
                second: Linear(inputSize: innerSize, outputSize: size, using: &random)),
            placement: placement)
    }
}

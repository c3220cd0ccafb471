import NumericCore
import SequenceModels
import Testing

@Suite struct TrainingTests {
    @Test func schedulesRiseAndFallAsTheySay() {
        #expect(Schedule.constant(0.3).rate(at: 99) == 0.3)
        let warm = Schedule.warmUp(peak: 1, steps: 4)
        #expect((0..<6).map { warm.rate(at: $0) } == [0.25, 0.5, 0.75, 1, 1, 1])
        let cosine = Schedule.cosine(peak: 1, warmUp: 2, total: 13, floor: 0.1)
        #expect(cosine.rate(at: 0) == 0.5)
        #expect(cosine.rate(at: 2) == 1)
        #expect(abs(cosine.rate(at: 7) - 0.55) < 1e-6)
        #expect(abs(cosine.rate(at: 12) - 0.1) < 1e-6)
        #expect(abs(cosine.rate(at: 500) - 0.1) < 1e-6)
        #expect((2..<12).allSatisfy { cosine.rate(at: $0) > cosine.rate(at: $0 + 1) })
        #expect(Schedule.cosine(peak: 1, warmUp: 0, total: 1, floor: 0).rate(at: 0).isFinite)
    }

    @Test func theCosineFromZeroReachesPeakAndFloorAtItsSteps() {
        let schedule = Schedule.cosineFromZero(peak: 1, warmUp: 4, total: 12, floor: 0.1)
        #expect(schedule.rate(at: 0) == 0)
        #expect(schedule.rate(at: 3) == 0.75)
        #expect(schedule.rate(at: 4) == 1)
        #expect(abs(schedule.rate(at: 8) - 0.55) < 1e-6)
        #expect(abs(schedule.rate(at: 12) - 0.1) < 1e-6)
        #expect((4..<12).allSatisfy { schedule.rate(at: $0) > schedule.rate(at: $0 + 1) })
        #expect(schedule.rate(at: 20) == schedule.rate(at: 12))
    }

    @Test func rowsMadeOrthogonalKeepTheirOrder() throws {
        var random = SeededRandom(seed: 158)
        let matrix = Tensor(normal: [3, 5], using: &random)
        let rows = try #require(matrix.orthogonalisingRows(gain: 1.5))
        let product = matmul(rows, rows, transposingRight: true)
        for row in 0..<3 {
            for column in 0..<3 {
                #expect(abs(product[row, column] - (row == column ? 2.25 : 0)) < 1e-5)
            }
        }
        let (first, old) = (rows.slice(axis: 0, at: 0), matrix.slice(axis: 0, at: 0))
        expectClose(first, old * (1.5 / (old * old).sum().squareRoot()))
        expectClose(try #require(rows.orthogonalisingRows(gain: 1.5)), rows)
        #expect(Tensor([[1, 2], [2, 4]] as [[Float]]).orthogonalisingRows() == nil)
        #expect(Tensor(ones: [3, 2]).orthogonalisingRows() == nil)
        #expect(Tensor(zeros: [1, 2]).orthogonalisingRows() == nil)
    }

    @Test func theForgetBiasIsSetOnce() {
        let (given, other) = (Tensor((1...8).map { Float($0) }), Tensor((11...18).map { Float($0) }))
        let biases = LSTMCell.biases(given, other, withForgetBias: 1)
        #expect(biases.inputBias.scalars == [1, 2, 1, 1, 5, 6, 7, 8])
        #expect(biases.hiddenBias.scalars == [11, 12, 0, 0, 15, 16, 17, 18])
    }

    @Test func adamsFirstStepHasTheLengthOfTheRateWhateverTheGradient() {
        let adam = Adam(learningRate: 0.01)
        let weights = Tensor([1, -2, 3] as [Float])
        for scale in [1, 1000] as [Float] {
            var moments = Adam.Moments(mean: Tensor(zeros: [3]), square: Tensor(zeros: [3]))
            let gradient = Tensor([0.5, -2, 0.001] as [Float]) * scale
            let after = adam.step(1, weights, gradient: gradient, moments: &moments)
            expectClose(after - weights, Tensor([-0.01, 0.01, -0.01] as [Float]), within: 1e-4)
        }
    }

    @Test func withoutMomentumAVelocityIsTheGradient() {
        let gradient = Tensor([0.5, -2] as [Float])
        #expect(SGD.velocity(after: gradient * 7, gradient: gradient, momentum: 0) == gradient)
        #expect(SGD.velocity(after: gradient, gradient: gradient, momentum: 0.5) == gradient * 1.5)
    }

    @Test func microBatchesOfOneSizeMakeTheWholeBatchsGradient() {
        let model = model(seed: 159)
        let tokens = [[1, 2, 3], [4, 1, 0]]
        let targets = [[2, 3, 4], [1, 0, 0]]
        let parts = (0..<2).map { model.loss([tokens[$0]], targets: [targets[$0]]).gradient }
        let whole = model.loss(tokens, targets: targets).gradient
        for (one, other) in zip(MicroBatches.mean(parts).parameters, whole.parameters) {
            expectClose(one.value, other.value, one.name)
        }
        #expect(MicroBatches.mean([parts[0]]) == parts[0])
    }

    @Test func aLanguageModelReadsAllButTheLastAndIsAskedForAllButTheFirst() {
        let pairs = Batching.nextTokenPairs([[1, 2, 3], [4, 5, 6]])
        #expect(pairs.inputs == [[1, 2], [4, 5]])
        #expect(pairs.targets == [[2, 3], [5, 6]])
    }

    @Test func orthogonalStartsAreOrthogonal() {
        var random = SeededRandom(seed: 151)
        for shape in [[5, 5], [3, 7], [7, 3]] {
            let matrix = Tensor(orthogonal: shape, gain: 2, using: &random)
            #expect(matrix.shape == shape)
            let product =
                shape[0] <= shape[1]
                ? matmul(matrix, matrix, transposingRight: true)
                : matmul(matrix, matrix, transposingLeft: true)
            for row in 0..<product.shape[0] {
                for column in 0..<product.shape[0] {
                    #expect(abs(product[row, column] - (row == column ? 4 : 0)) < 1e-5)
                }
            }
        }
    }

    @Test func xavierStartsStayWithinTheirBoundAndTheForgetBiasIsSet() {
        var random = SeededRandom(seed: 152)
        let weights = Tensor(xavier: [30, 20], using: &random)
        let bound = Float(6.0 / 50).squareRoot()
        #expect(weights.scalars.allSatisfy { abs($0) <= bound })
        #expect(abs((weights * weights).mean() - bound * bound / 3) < 0.004)
        let cell = LSTMCell(inputSize: 2, hiddenSize: 3, forgetBias: 1.5, using: &random)
        #expect(cell.bias.scalars == [0, 0, 0, 1.5, 1.5, 1.5, 0, 0, 0, 0, 0, 0])
    }

    @Test func clippingKeepsTheDirectionAndSmallGradients() {
        var bag = Bag(values: [("a", Tensor([3] as [Float])), ("b", Tensor([4] as [Float]))])
        #expect(bag.clipGlobalNorm(to: 10) == 5)
        #expect(bag.values[0].value == Tensor([3] as [Float]))
        bag.clipGlobalNorm(to: 1)
        #expect(abs(bag.globalNorm - 1) < 1e-5)
        #expect(abs(bag.values[1].value[0] / bag.values[0].value[0] - 4 / 3) < 1e-5)
    }

    @Test func batchesByLengthHoldEveryPlaceOnceAndDifferLittle() {
        var random = SeededRandom(seed: 153)
        let lengths = (0..<103).map { _ in Int.random(in: 1...30, using: &random) }
        let batches = Batching.byLength(lengths, batchSize: 8, using: &random)
        #expect(batches.joined().sorted() == Array(lengths.indices))
        let spread = batches.map { batch in
            batch.map { lengths[$0] }.max()! - batch.map { lengths[$0] }.min()!
        }
        #expect(spread.allSatisfy { $0 <= 6 })
        #expect(batches != Batching.byLength(lengths, batchSize: 8, using: &random))
        #expect(Batching.padded([[1, 2], [3]], with: 0) == [[1, 2], [3, 0]])
    }

    @Test func chunksContinueRowByRow() {
        let chunks = Batching.chunks(of: Array(0..<23), batch: 2, time: 4)
        #expect(chunks.count == 3)
        #expect(chunks[0].inputs == [[0, 1, 2, 3], [11, 12, 13, 14]])
        #expect(chunks[0].targets == [[1, 2, 3, 4], [12, 13, 14, 15]])
        #expect(chunks[2].inputs == [[8, 9, 10], [19, 20, 21]])
        #expect(chunks[2].targets == [[9, 10, 11], [20, 21, 22]])
        #expect(Batching.chunks(of: [1], batch: 2, time: 4).isEmpty)
    }

    private func model(seed: UInt64) -> TokenModel<LSTMCell> {
        var random = SeededRandom(seed: seed)
        let cell = LSTMCell(inputSize: 3, hiddenSize: 4, using: &random)
        return TokenModel(vocabularySize: 5, outputSize: 5, cell: cell, using: &random)
    }

    @Test func tokenModelGradientMatchesCentralDifference() throws {
        let model = model(seed: 154)
        let tokens = [[1, 2, 3], [4, 1, 0]]
        let targets = [[2, 3, 4], [1, 0, 0]]
        let layout = try PackedLayout(lengths: [3, 2], time: 3)
        let found = model.loss(tokens, targets: targets, layout: layout)
        expectGradients(of: model, are: found.gradient) {
            Double($0.loss(tokens, targets: targets, layout: layout).loss)
        }
    }

    @Test func aStateCarriedAcrossChunksGivesWhatOnePassGives() {
        let model = model(seed: 155)
        let text = [[1, 2, 3, 4, 0, 2], [2, 2, 0, 1, 3, 4]]
        let whole = model.forward(text).logits
        let head = model.forward(text.map { Array($0[..<4]) })
        let tail = model.forward(text.map { Array($0[4...]) }, from: head.last)
        expectClose(concatenate([head.logits, tail.logits], axis: 1), whole)
    }

    private func trained(
        seed: UInt64, patience: Int? = nil, epochs: Int = 4,
        validate: ((TokenModel<LSTMCell>) throws -> Float)? = nil,
        progress: (Trainer<Adam>.Epoch, TokenModel<LSTMCell>) -> Bool = { _, _ in true }
    ) -> (model: TokenModel<LSTMCell>, history: Trainer<Adam>.History) {
        var model = model(seed: 156)
        var trainer = Trainer(
            optimizer: Adam(learningRate: 0.02), epochs: epochs, clipNorm: 1, patience: patience, seed: seed)
        let history = try! trainer.train(
            &model,
            batches: { random in
                (0..<3).map { _ in
                    (0..<4).map { _ in (0..<6).map { _ in Int.random(in: 0..<5, using: &random) } }
                }
            },
            loss: { model, batch, _ in
                let step = model.loss(batch, targets: batch)
                return (step.loss, step.gradient)
            }, validate: validate, progress: progress)
        return (model, history)
    }

    @Test func aRunRepeatsToTheBitFromItsSeed() {
        setMatrixThreads(1)
        let first = trained(seed: 7)
        #expect(first == trained(seed: 7))
        #expect(first.model != trained(seed: 8).model)
        #expect(first.history.epochs.count == 4)
        #expect(first.history.epochs[3].trainingLoss < first.history.epochs[0].trainingLoss)
    }

    @Test func earlyStoppingGoesBackToTheBestModel() {
        var kept: [TokenModel<LSTMCell>] = []
        let losses: [Float] = [3, 1, 2, 2, 2]
        let result = trained(
            seed: 9, patience: 2, epochs: 5,
            validate: { model in
                kept.append(model)
                return losses[kept.count - 1]
            })
        #expect(result.history.ending == .stoppedEarly)
        #expect(result.history.epochs.count == 4)
        #expect(result.model == kept[1])
    }

    @Test func progressCanEndARun() {
        let result = trained(seed: 10, progress: { epoch, _ in epoch.index < 1 })
        #expect(result.history.ending == .cancelled)
        #expect(result.history.epochs.count == 2)
    }

    @Test func aLossThatIsNoNumberEndsARunBeforeItSpoilsTheModel() {
        var model = model(seed: 157)
        let before = model
        var trainer = Trainer(optimizer: SGD(learningRate: 1), epochs: 3, seed: 1)
        let history = trainer.train(&model, batches: { _ in [0] }, loss: { model, _, _ in (.nan, model) })
        #expect(history.ending == .diverged)
        #expect(model == before)
    }
}

@Suite struct DiagnosticsTests {
    @Test func spectralRadiusOfKnownMatrices() {
        #expect(abs(spectralRadius(Tensor([[2, 0], [0, -3]] as [[Float]])) - 3) < 1e-4)
        // A rotation times 0.9: its eigenvalues are complex.
        #expect(abs(spectralRadius(Tensor([[0, -0.9], [0.9, 0]] as [[Float]])) - 0.9) < 1e-5)
        #expect(abs(spectralRadius(Tensor([[0.5, 100], [0, 0.5]] as [[Float]])) - 0.5) < 1e-4)
        #expect(spectralRadius(Tensor([[0, 1], [0, 0]] as [[Float]])) == 0)
        #expect(spectralRadius(Tensor(zeros: [3, 3])) == 0)
        var random = SeededRandom(seed: 161)
        #expect(abs(spectralRadius(Tensor(orthogonal: [6, 6], gain: 1.5, using: &random)) - 1.5) < 1e-4)
    }

    @Test func largestSingularValueOfKnownMatrices() {
        #expect(abs(largestSingularValue(Tensor([[3, 0, 0], [0, 4, 0]] as [[Float]])) - 4) < 1e-4)
        #expect(abs(largestSingularValue(Tensor([[0, 5], [0, 0]] as [[Float]])) - 5) < 1e-4)
        #expect(largestSingularValue(Tensor(zeros: [2, 3])) == 0)
    }

    @Test func aGradientShrinksOrGrowsWithTheRecurrentWeights() {
        for (gain, grows) in [(0.5, false), (1.5, true)] as [(Float, Bool)] {
            var random = SeededRandom(seed: 162)
            let cell = RNNCell(
                inputWeights: Tensor(zeros: [4, 2]),
                hiddenWeights: Tensor(orthogonal: [4, 4], gain: gain, using: &random),
                bias: Tensor(zeros: [4]))
            let norms = cell.gradientNorms(
                Tensor(zeros: [1, 10, 2]), from: Tensor(zeros: [1, 4]), upstreamLast: Tensor(ones: [1, 4]))
            #expect(norms.count == 11)
            #expect(norms[10] == 2)
            // With a state of 0 tanh has slope 1: each step multiplies the norm by the gain exactly.
            for step in 0..<10 { #expect(abs(norms[step] / norms[step + 1] - gain) < 1e-4) }
            #expect(grows == (norms[0] > norms[10]))
        }
    }

    @Test func gateStatisticsOfUnitsLeavePaddingOut() {
        let gates = Tensor(
            [[[0.05, 0.5], [0.95, 0.5], [9, 9]], [[0.05, 0.5], [9, 9], [9, 9]]] as [[[Float]]])
        let units = GateStatistics.ofUnits(gates, lengths: [2, 1])
        #expect(units.count == 2)
        #expect(abs(units[0].mean - 0.35) < 1e-6)
        #expect(abs(units[0].shut - 2 / 3) < 1e-6)
        #expect(abs(units[0].open - 1 / 3) < 1e-6)
        #expect(units[1] == GateStatistics(Tensor([0.5] as [Float])))
    }

    @Test func gateStatisticsCountShutAndOpen() {
        let statistics = GateStatistics(Tensor([0.05, 0.5, 0.95, 0.99] as [Float]))
        #expect(abs(statistics.mean - 0.6225) < 1e-6)
        #expect(statistics.shut == 0.25)
        #expect(statistics.open == 0.5)
        var random = SeededRandom(seed: 163)
        var cell = Cells.lstm(&random)
        for index in 3..<6 { cell.bias[index] = 50 }
        let gates = cell.gateStatistics(
            Tensor(normal: [2, 4, 2], using: &random), from: .zeros(batch: 2, hidden: 3))
        #expect(gates.forget.open == 1)
        #expect(gates.input.open < 1)
        let reset = Cells.gru(&random).gateStatistics(
            Tensor(normal: [2, 4, 2], using: &random), from: Tensor(zeros: [2, 3])
        ).reset
        #expect(reset.mean > 0 && reset.mean < 1)
    }
}

import NumericCore
import Testing

/// What a learner reads when shapes do not fit: the operation, both shapes, and the place.
@Suite struct StopMessageTests {
    private func expect(
        _ result: ExitTest.Result?, names parts: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        for part in parts {
            #expect(text.contains(part), "\(part) is missing in: \(text)", sourceLocation: sourceLocation)
        }
    }

    @Test func operatorsNameBothShapes() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]) + Tensor(zeros: [2, 4])
            }, names: "+: [2, 3] and [2, 4]: sizes 3 and 4 differ on axis 1")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]) * Tensor(zeros: [2])
            }, names: "*: [2, 3] and [2]")
    }

    @Test func compoundAssignmentKeepsTheLeftShape() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                var tensor = Tensor(zeros: [3])
                tensor += Tensor(zeros: [2, 3])
            }, names: "+=: [3] and [2, 3]", "would become [2, 3]")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                var tensor = Tensor(zeros: [3])
                tensor -= Tensor(zeros: [4])
            }, names: "-=: [3] and [4]")
    }

    @Test func matmulNamesShapesAsGivenAndTranspositions() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = matmul(Tensor(zeros: [2, 3]), Tensor(zeros: [2, 3]))
            }, names: "matmul: [2, 3] and [2, 3]: inner sizes 3 and 2 differ", "StopMessageTests.swift")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = matmul(Tensor(zeros: [2, 3]), Tensor(zeros: [3, 4]), transposingRight: true)
            }, names: "matmul: [2, 3] and [3, 4] transposed: inner sizes 3 and 4 differ")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = matmul(Tensor(zeros: [3]), Tensor(zeros: [2, 2]))
            }, names: "matmul: [3] and [2, 2]: inner sizes 3 and 2 differ")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = matmul(Tensor(zeros: [3]), Tensor(zeros: [3]))
            }, names: "matmul: [3] and [3]: ranks 1 and 1 have no matrix product")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = matmul(Tensor(zeros: [2, 3, 4]), Tensor(zeros: [5, 4, 3]))
            }, names: "matmul: [2, 3, 4] and [5, 4, 3]: 2 and 5 matrices cannot be paired")
    }

    @Test func initialisersNameShapeAndCount() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(shape: [2, 3], [1, 2])
            }, names: "Tensor(shape:): [2, 3] holds 6 numbers, 2 were given")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor([[1, 2], [3]] as [[Float]])
            }, names: "row 1 has 1 numbers, row 0 has 2")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, -1])
            }, names: "shape [2, -1] has a negative size")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [Int.max, 2])
            }, names: "is too large")
    }

    @Test func indicesNameTheShapeAndTheAxis() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3])[1, 3]
            }, names: "index [1, 3] is outside shape [2, 3] on axis 1", "StopMessageTests.swift")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3])[1]
            }, names: "index [1] has 1 numbers, shape [2, 3] has 2 axes")
    }

    @Test func slicesNameTheShapeAndTheBounds() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]).slice(axis: 1, at: 3)
            }, names: "slice: index 3 is outside shape [2, 3] on axis 1")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]).slice(axis: 1, from: 2, to: 5)
            }, names: "slice: 2..<5 is outside shape [2, 3] on axis 1")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]).slice(axis: 2, at: 0)
            }, names: "slice: shape [2, 3] has no axis 2")
    }

    @Test func rearrangingNamesTheShapes() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]).reshaped([4])
            }, names: "reshaped: [2, 3] and [4] hold different counts")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [3]).transposed()
            }, names: "transposed: shape [3] has no two axes")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = concatenate([Tensor(zeros: [2, 3]), Tensor(zeros: [2, 4])], axis: 0)
            }, names: "concatenate: [2, 3] and [2, 4] differ beside axis 0")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = stack([Tensor(zeros: [2]), Tensor(zeros: [3])], axis: 0)
            }, names: "stack: [2] and [3] differ")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = stack([Tensor](), axis: 0)
            }, names: "stack: no tensors were given")
    }

    @Test func reductionsNameTheAxis() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = Tensor(zeros: [2, 3]).sum(axis: 2)
            }, names: "sum: shape [2, 3] has no axis 2")
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                _ = softmax(Tensor(1), axis: 0)
            }, names: "softmax: shape [] has no axis 0")
    }

    @Test func whatIsNotWrittenYetSaysSo() async {
        expect(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                func lstmStep() -> Tensor { unwritten() }
                _ = lstmStep()
            }, names: "lstmStep() is not written yet")
    }
}

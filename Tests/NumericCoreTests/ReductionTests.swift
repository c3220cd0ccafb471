import Foundation
import NumericCore
import Testing

@Suite struct ReductionTests {
    let cube = Tensor(shape: [2, 3, 4], (0..<24).map { Float(($0 * 7) % 24) })

    @Test func sumAndMeanOfAll() {
        #expect(cube.sum() == 276)
        #expect(cube.mean() == 11.5)
        #expect(Tensor(zeros: [0]).sum() == 0)
        #expect(Tensor(zeros: [0]).mean().isNaN)
    }

    @Test func manySmallNumbersKeepTheirSum() {
        #expect(abs(Tensor(repeating: 0.1, shape: [1_000_000]).sum() - 100_000) < 0.01)
    }

    @Test(arguments: [0, 1, 2, -1, -2, -3])
    func everyAxisReducesAsLoopsDo(axis: Int) {
        let place = axis < 0 ? axis + 3 : axis
        let sums = cube.sum(axis: axis)
        let means = cube.mean(axis: axis)
        let largest = cube.max(axis: axis)
        var shape = cube.shape
        let size = shape.remove(at: place)
        #expect(sums.shape == shape)
        #expect(means.shape == shape)
        #expect(largest.shape == shape)
        for i in 0..<shape[0] {
            for j in 0..<shape[1] {
                let along = (0..<size).map { k in
                    var index = [i, j]
                    index.insert(k, at: place)
                    return cube[index[0], index[1], index[2]]
                }
                #expect(sums[i, j] == along.reduce(0, +))
                #expect(abs(means[i, j] - along.reduce(0, +) / Float(size)) < 1e-6)
                #expect(largest[i, j] == along.max())
            }
        }
    }

    @Test func maxOfAnEmptyAxisIsMinusInfinityAndNaNWins() {
        #expect(Tensor(zeros: [2, 0]).max(axis: 1).scalars == [-.infinity, -.infinity])
        #expect(Tensor([1, .nan, 3] as [Float]).max(axis: 0).scalars[0].isNaN)
        #expect(Tensor([.nan, 1] as [Float]).max(axis: 0).scalars[0].isNaN)
    }

    @Test(arguments: [0, 1, 2]) func softmaxIsPositiveAndSumsToOne(axis: Int) {
        let weights = softmax(cube / 5, axis: axis)
        #expect(weights.shape == cube.shape)
        #expect(weights.scalars.allSatisfy { $0 > 0 && $0 < 1 })
        for sum in weights.sum(axis: axis).scalars { #expect(abs(sum - 1) < 1e-6) }
    }

    /// Lengths around those at which several numbers are taken at once, along each axis.
    @Test(arguments: [1, 2, 31, 32, 33, 63, 64, 65, 100, 257]) func everyLengthReducesAsLoopsDo(length: Int) {
        var random = SeededRandom(seed: 31)
        for (shape, axis) in [
            ([3, length], 1), ([length, 3], 0), ([2, length, 5], 1), ([2, 2, length], 2),
        ] {
            let x = Tensor(normal: shape, using: &random)
            let inner = shape[(axis + 1)...].reduce(1, *)
            let (sums, largest) = (x.sum(axis: axis), x.max(axis: axis))
            let weights = softmax(x, axis: axis)
            for place in sums.scalars.indices {
                let start = place / inner * length * inner + place % inner
                let own = (0..<length).map { x.scalars[start + $0 * inner] }
                let total = own.reduce(0.0) { $0 + Double($1) }
                #expect(abs(Double(sums.scalars[place]) - total) < 1e-4)
                #expect(largest.scalars[place] == own.max())
                let powers = own.map { Foundation.exp(Double($0 - own.max()!)) }
                for (step, power) in powers.enumerated() {
                    let found = Double(weights.scalars[start + step * inner])
                    #expect(abs(found - power / powers.reduce(0, +)) < 1e-6)
                }
            }
            #expect(abs(Double(x.sum()) - x.scalars.reduce(0.0) { $0 + Double($1) }) < 1e-5)
            for missing in [0, length - 1] {
                var numbers = [Float](repeating: 1, count: length)
                numbers[missing] = .nan
                #expect(Tensor(numbers).max(axis: 0).scalars[0].isNaN)
                #expect(softmax(Tensor(numbers), axis: 0).scalars.allSatisfy { $0.isNaN })
            }
        }
    }

    @Test func softmaxOfAVectorIsWhatTheFormulaSays() {
        let weights = softmax(Tensor([1, 2, 4] as [Float]), axis: 0)
        let powers = [1, 2, 4].map { NumericCore.exp(Float($0)) }
        let total = powers.reduce(0, +)
        for (weight, power) in zip(weights.scalars, powers) { #expect(abs(weight - power / total) < 1e-6) }
    }

    @Test func softmaxDoesNotChangeWhenANumberIsAddedToAll() {
        let scores = Tensor([[0.5, -1, 2], [3, 0, 1]] as [[Float]])
        // 64 is exact beside these numbers in binary, so the shifted scores are too.
        #expect(softmax(scores + 64, axis: 1) == softmax(scores, axis: 1))
        #expect(softmax(scores - 64, axis: -1) == softmax(scores, axis: 1))
    }

    @Test func softmaxOfHugeScoresStaysFinite() {
        #expect(softmax(Tensor([1e30, -1e30, 1e30] as [Float]), axis: 0).scalars == [0.5, 0, 0.5])
        #expect(softmax(Tensor([1000, 999] as [Float]), axis: 0).scalars.allSatisfy { $0.isFinite })
        #expect(softmax(Tensor([-.infinity, 0] as [Float]), axis: 0).scalars == [0, 1])
    }

    @Test func softmaxOfNothingOrNaNDoesNotCrash() {
        #expect(softmax(Tensor(zeros: [2, 0]), axis: 1).shape == [2, 0])
        #expect(softmax(Tensor([.nan, 1] as [Float]), axis: 0).scalars.allSatisfy { $0.isNaN })
        #expect(softmax(Tensor(repeating: -.infinity, shape: [2]), axis: 0).scalars.allSatisfy { $0.isNaN })
    }
}

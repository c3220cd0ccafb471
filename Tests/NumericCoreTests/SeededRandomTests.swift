import NumericCore
import Testing

@Suite struct SeededRandomTests {
    /// The first outputs of SplitMix64 from seed 1234567, as published with its reference code.
    @Test func equalsThePublishedSequence() {
        var random = SeededRandom(seed: 1_234_567)
        let found = (0..<5).map { _ in random.next() }
        #expect(
            found == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func theSameSeedRepeatsAndAnotherDiffers() {
        var (first, second, other) = (
            SeededRandom(seed: 3), SeededRandom(seed: 3), SeededRandom(seed: 4)
        )
        let numbers = Tensor(normal: [50], using: &first)
        #expect(numbers == Tensor(normal: [50], using: &second))
        #expect(numbers != Tensor(normal: [50], using: &other))
        #expect(Tensor(uniform: [9], using: &first) == Tensor(uniform: [9], using: &second))
    }

    @Test func uniformNumbersFillTheirRangeEvenly() {
        var random = SeededRandom(seed: 8)
        let numbers = Tensor(uniform: [40_000], in: -2...6, using: &random)
        #expect(numbers.scalars.allSatisfy { $0 >= -2 && $0 <= 6 })
        var counts = [Int](repeating: 0, count: 8)
        for number in numbers.scalars { counts[min(Int(number + 2), 7)] += 1 }
        // 5000 expected in each, standard deviation 66.
        for count in counts { #expect(abs(count - 5000) < 350) }
    }

    @Test func uniformStaysUnderOne() {
        var random = SeededRandom(seed: 9)
        for _ in 0..<10_000 {
            let number = random.uniform()
            #expect(number >= 0 && number < 1)
        }
    }

    @Test func normalNumbersHaveTheMomentsAndTailsTheyShould() {
        var random = SeededRandom(seed: 10)
        let count = 60_000
        let numbers = Tensor(normal: [count], mean: 3, standardDeviation: 2, using: &random)
        let centred = (numbers - 3) / 2
        #expect(abs(centred.mean()) < 0.02)
        #expect(abs((centred * centred).mean() - 1) < 0.03)
        #expect(abs((centred * centred * centred).mean()) < 0.06)
        let within = centred.scalars.filter { abs($0) < 1 }.count
        #expect(abs(Float(within) / Float(count) - 0.6827) < 0.01)
        let beyond = centred.scalars.filter { abs($0) > 2 }.count
        #expect(abs(Float(beyond) / Float(count) - 0.0455) < 0.005)
    }
}

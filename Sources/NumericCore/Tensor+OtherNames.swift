// What NumPy and PyTorch call things by, for those who type it here: the compiler says what there is instead. None of these
// can be called. No method has a function's name, such as tanh: in an extension of Tensor it would stand before the function.

extension Tensor {
    @available(*, unavailable, message: "write matmul(a, b)")
    public func dot(_ other: Tensor) -> Tensor { self }
    @available(*, unavailable, message: "write matmul(a, b)")
    public func mm(_ other: Tensor) -> Tensor { self }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    @available(*, unavailable, message: "write transposed(), which exchanges the last two axes")
    public var T: Tensor { self }
    @available(*, unavailable, message: "write transposed(), which exchanges the last two axes")
    public func t() -> Tensor { self }
    @available(*, unavailable, message: "write transposed(), which exchanges the last two axes")
    public func transpose() -> Tensor { self }
    @available(*, unavailable, message: "write reshaped([2, 3])")
    public func view(_ sizes: Int...) -> Tensor { self }
    @available(*, unavailable, message: "write reshaped([2, 3]), with the sizes in one list")
    public func reshape(_ sizes: Int...) -> Tensor { self }
    @available(*, unavailable, message: "the sizes go into one list: reshaped([2, 3])")
    public func reshaped(_ sizes: Int...) -> Tensor { self }
    @available(*, unavailable, message: "an axis goes by its number: sum(axis: 0)")
    public func sum(dim: Int) -> Tensor { self }
    @available(*, unavailable, message: "an axis goes by its number: mean(axis: 0)")
    public func mean(dim: Int) -> Tensor { self }
    @available(*, unavailable, message: "write shape, or shape[0] for one of the sizes")
    public func size(_ axis: Int = 0) -> Int { shape[axis] }
    @available(
        *, unavailable,
        message: "there is no automatic differentiation here: an exercise writes the way back itself"
    )
    public var grad: Tensor { self }
    @available(
        *, unavailable,
        message: "there is no automatic differentiation here: an exercise writes the way back itself"
    )
    public func backward() {}
}

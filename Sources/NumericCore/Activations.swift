internal import Glibc

// Every function exists for a number and, element by element, for a tensor; both give the same bits.

/// The hyperbolic tangent, between -1 and 1.
public func tanh(_ x: Float) -> Float { hyperbolicTangent(x) }
/// The hyperbolic tangent of every element.
public func tanh(_ x: Tensor) -> Tensor { x.changed(hyperbolicTangent) }

/// The logistic function 1 / (1 + e^-x), between 0 and 1.
///
/// Written with e to a negative power on both sides of 0, so that no input overflows.
public func sigmoid(_ x: Float) -> Float { logistic(x) }
/// The logistic function of every element.
public func sigmoid(_ x: Tensor) -> Tensor { x.changed(logistic) }

/// max(x, 0); NaN stays NaN.
public func relu(_ x: Float) -> Float { x < 0 ? 0 : x }
/// max(x, 0) of every element.
public func relu(_ x: Tensor) -> Tensor { x.changed { $0 < 0 ? 0 : $0 } }

/// e to the power x.
public func exp(_ x: Float) -> Float { power(x) }
/// e to the power of every element.
public func exp(_ x: Tensor) -> Tensor { x.changed(power) }

/// The natural logarithm.
public func log(_ x: Float) -> Float { Glibc.logf(x) }
/// The natural logarithm of every element.
public func log(_ x: Tensor) -> Tensor { x.changed(Glibc.logf) }

/// The square root.
public func sqrt(_ x: Float) -> Float { x.squareRoot() }
/// The square root of every element.
public func sqrt(_ x: Tensor) -> Tensor { x.changed { $0.squareRoot() } }

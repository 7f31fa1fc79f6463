// The one composition: design + release + setting -> resolution, diagnostics, files, spans. Written by the integrator.
export {}

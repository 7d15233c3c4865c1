import { Component, type ReactNode } from "react";
import { PartNotFetched } from "./fetched-parts";
import { whatWentWrong } from "./what-went-wrong";

/** Says what went wrong in a screen, in place of a blank pane. */
export class ScreenFault extends Component<{ readonly children: ReactNode }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: (error as { readonly name?: string }).name === "ChunkLoadError" ? new PartNotFetched() : error };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <p role="alert">{whatWentWrong(this.state.error)}</p>;
  }
}

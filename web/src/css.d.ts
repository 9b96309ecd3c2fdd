import "react";

declare module "react" {
  interface CSSProperties {
    /** Measures that a picture hands to its styles, as the CSS object model takes them. */
    [measure: `--${string}`]: string | undefined;
  }
}

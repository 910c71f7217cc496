import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Jalon', brandUrl: '../', brandTarget: '_self', colorPrimary: '#174a86', colorSecondary: '#174a86', appBorderRadius: 2 }),
});
